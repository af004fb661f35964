import { classes, Icon } from '../../../ui/index.ts';

interface Step {
  readonly state: 'done' | 'now' | 'next';
  readonly title: string;
  readonly about: string;
}

/** What is done already, as the server tells it, and what is left. */
export function SetupSteps({ database, folder, port }: { database: string; folder: string | null; port: number }) {
  const steps: readonly Step[] = [
    { state: 'done', title: 'Started', about: folder === null ? `port ${port}` : `port ${port}, data in ${folder}` },
    { state: 'done', title: 'Database ready', about: database },
    { state: 'now', title: 'You and your workspace', about: 'this page' },
    { state: 'next', title: 'A way in', about: 'chat on your site, or your own system by the API' },
    { state: 'next', title: 'Your team', about: 'invite by link' },
  ];
  return (
    <ol className="setup-steps">
      {steps.map((step, index) => (
        <li key={step.title} className={classes(step.state)} aria-current={step.state === 'now' ? 'step' : undefined}>
          {step.state === 'done' ? <Icon name="done" size="large" /> : <i aria-hidden="true">{index + 1}</i>}
          <span>
            <b>{step.title}</b>
            {step.state === 'done' && <span className="sr">, done</span>}
            <span>{step.about}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
