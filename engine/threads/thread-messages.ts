/** What a thread that works on one job at a time says. */
export type ThreadMessage<Step, Answer> =
  | { readonly kind: 'progress'; readonly step: Step }
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly message: string };
