// What the person who starts Lockstep reads in the terminal; everything else goes to the log.

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

export function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}
