/** What became of one recipient. */
export interface Outcome {
  readonly address: string;
  /** `failed` for good, `delayed` for now, `delivered` or `expanded` or `relayed` on its way. */
  readonly action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded';
  /** Enhanced status code (RFC 3463) such as `5.1.1`, or null. */
  readonly status: string | null;
  /** Trying again cannot help: class 5. */
  readonly permanent: boolean;
  /** The last words of the server that answered. */
  readonly diagnostic: string;
}
