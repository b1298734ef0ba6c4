import { pathToFileURL } from 'node:url'

// Started by warm-cli.ts: node warm-cli-host.ts CLI. Runs the built command once per message.

export type WarmCall = { readonly args: readonly string[]; readonly env: NodeJS.ProcessEnv }
export type WarmAnswer = { readonly code: number; readonly stdout: string; readonly stderr: string }

const [node = '', , cli = ''] = process.argv
let calls = 0

/** Replaces what the command writes to a stream; answers the text so far. */
const capture = (stream: NodeJS.WriteStream): { readonly text: () => string; readonly undo: () => void } => {
  let text = ''
  const original = stream.write.bind(stream)
  stream.write = (chunk: unknown, encoding?: unknown, done?: unknown): boolean => {
    text += typeof chunk === 'string' ? chunk : Buffer.from(chunk as Uint8Array).toString()
    const callback = typeof encoding === 'function' ? encoding : done
    if (typeof callback === 'function') setImmediate(callback as () => void)
    return true
  }
  return { text: () => text, undo: () => (stream.write = original) }
}

/**
 * The entry file is loaded anew for every call, so its own state (arguments, `--json`) is new too. The chunks it
 * shares with the other programs stay loaded: they are most of what a start costs. The command ends by
 * `process.exit`, which here only answers.
 */
const perform = async ({ args, env }: WarmCall): Promise<WarmAnswer> => {
  process.argv = [node, cli, ...args]
  for (const name of Object.keys(process.env)) delete process.env[name]
  Object.assign(process.env, env)
  const stdout = capture(process.stdout)
  const stderr = capture(process.stderr)
  const exit = process.exit.bind(process)
  try {
    const code = await new Promise<number>((resolve, reject) => {
      process.exit = ((ended?: number | string | null) => resolve(Number(ended ?? 0))) as typeof process.exit
      import(`${pathToFileURL(cli).href}?call=${(calls += 1)}`).catch(reject)
    })
    return { code, stdout: stdout.text(), stderr: stderr.text() }
  } finally {
    process.exit = exit
    stdout.undo()
    stderr.undo()
    for (const stream of [process.stdout, process.stderr]) stream.removeAllListeners('error')
  }
}

process.on('message', (call: WarmCall) => {
  perform(call).then(
    (answer) => process.send?.(answer),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`)
      process.exit(70)
    },
  )
})
