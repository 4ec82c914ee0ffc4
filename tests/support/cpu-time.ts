/**
 * Milliseconds of processor time that this process has used. Laws about time compare two of them: unlike the clock on the
 * wall they do not depend on what else the machine does.
 */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
