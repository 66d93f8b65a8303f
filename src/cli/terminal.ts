/** Where the command line prints, so that tests can look at it. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether `out` shows colours. */
  readonly colours: boolean;
  /** Whether `err` shows a progress bar that is drawn over. */
  readonly progress: boolean;
  /** Version of the product. */
  readonly version: string;
  /** Address of the running bundle, beside which the worker of `review` stands; null runs everything in one process. */
  readonly bundle: string | null;
}
