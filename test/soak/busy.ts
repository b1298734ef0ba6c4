// Keeps one core busy until whoever started it is gone: its standard input then ends, even after a SIGKILL.
const spinMs = 40

const spin = (): void => {
  const until = performance.now() + spinMs
  let sum = 0
  while (performance.now() < until) sum += Math.sqrt(sum + 1)
  setImmediate(spin)
}

process.stdin.on('end', () => process.exit()).on('close', () => process.exit())
process.stdin.resume()
// Ctrl-C on a terminal reaches this process too; the one that started it says when it is over.
process.on('SIGINT', () => undefined)
spin()
