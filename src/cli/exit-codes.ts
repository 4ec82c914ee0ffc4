/** What the command tells the shell. Part of the public contract. */
export const EXIT = {
  clean: 0,
  /** Findings at or above `--fail-on`, or an output folder that does not hold what it should. */
  findings: 1,
  usage: 2,
  /** Some documents could not be read. */
  unread: 3,
  internal: 70,
  interrupted: 130,
  terminated: 143,
} as const;
