/** The other end of `inOwnProcess`: does the one plan that it is given and ends. */
export function serve<Plan, Result>(work: (plan: Plan) => Promise<Result>): void {
  process.once('message', (plan) => {
    work(plan as Plan).then(
      (result) => process.send?.(result, () => process.exit(0)),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  });
}
