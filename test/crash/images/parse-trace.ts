import { basename, dirname } from 'node:path'
import { isSharedMemory } from './disk-event.ts'
import type { DiskEvent } from './disk-event.ts'

export type TraceInput = {
  readonly text: string
  /** The profile folder; what happens elsewhere does not count. */
  readonly dir: string
  readonly marks: string
  /** The files that were there at the start, numbered in this order. */
  readonly start: readonly string[]
}

/** The system calls to record. What is here and not understood by `parseTrace` fails the run instead of being lost. */
export const tracedCalls = [
  ...[
    'openat',
    'open',
    'creat',
    'write',
    'pwrite64',
    'writev',
    'pwritev',
    'pwritev2',
    'ftruncate',
    'truncate',
  ],
  ...['fallocate', 'fsync', 'fdatasync', 'sync_file_range', 'unlink', 'unlinkat', 'rename', 'renameat'],
  ...['renameat2', 'link', 'linkat', 'mmap', 'copy_file_range', 'sendfile'],
]

/** Reads what `strace -f -y -z -xx` wrote (every string in hexadecimal, every descriptor with its path). */
export const parseTrace = ({ text, dir, marks, start }: TraceInput): readonly DiskEvent[] => {
  const files = new Map(start.map((name, index) => [name, index]))
  let fileCount = start.length
  const fileOf = (name: string): number => {
    const file = files.get(name)
    if (file === undefined) throw new Error(`${name} was never opened`)
    return file
  }
  const create = (name: string): number => {
    files.set(name, fileCount)
    fileCount += 1
    return fileCount - 1
  }

  const eventsOf = (call: Call): readonly DiskEvent[] => {
    const { name, path } = call
    if (path === marks && name === 'write') return [{ is: 'told', told: Number(call.bytes.toString()) }]
    if (path === dir && (name === 'fsync' || name === 'fdatasync')) return [{ is: 'syncFolder' }]
    const file = basename(path)
    if (dirname(path) !== dir || isSharedMemory(file)) return []
    switch (name) {
      case 'openat':
        if (!files.has(file)) return [{ is: 'link', name: file, file: create(file) }]
        return call.args.includes('O_TRUNC') ? [{ is: 'truncate', file: fileOf(file), size: 0 }] : []
      case 'pwrite64':
        return [{ is: 'write', file: fileOf(file), offset: call.offset, bytes: call.bytes }]
      case 'ftruncate':
        return [{ is: 'truncate', file: fileOf(file), size: call.offset }]
      case 'fsync':
      case 'fdatasync':
        return [{ is: 'sync', file: fileOf(file) }]
      case 'unlink':
        files.delete(file)
        return [{ is: 'unlink', name: file }]
      case 'mmap':
        if (!call.args.includes('MAP_SHARED')) return []
        break
    }
    throw new Error(`the recorder does not understand ${name} on ${file}`)
  }
  return wholeCalls(text).flatMap((line) => {
    const call = parseCall(line)
    return call === null ? [] : eventsOf(call)
  })
}

type Call = {
  readonly name: string
  readonly path: string
  readonly args: string
  readonly bytes: Buffer
  /** The last number among the arguments. */
  readonly offset: number
}

/** Lines of calls, in the order in which they ended; a call of another thread may come between its two halves. */
const wholeCalls = (text: string): readonly string[] => {
  const begun = new Map<string, string>()
  return text.split('\n').flatMap((line) => {
    const thread = line.slice(0, line.indexOf(' '))
    const call = line.slice(thread.length).trimStart()
    if (call.endsWith(' <unfinished ...>')) {
      begun.set(thread, call.slice(0, -' <unfinished ...>'.length))
      return []
    }
    const rest = /^<\.\.\. \w+ resumed>/.exec(call)
    return [rest === null ? call : (begun.get(thread) ?? '') + call.slice(rest[0].length)]
  })
}

const parseCall = (line: string): Call | null => {
  const name = /^\w+(?=\()/.exec(line)?.[0]
  const end = line.lastIndexOf(') = ')
  if (name === undefined || end === -1) return null
  const args = line.slice(name.length + 1, end)
  const isByName = name.startsWith('open') || name.startsWith('unlink') || name.startsWith('rename')
  const quoted = /"((?:\\x[0-9a-f]{2})*)"/.exec(args)?.[1] ?? ''
  const path = isByName
    ? unhex(quoted)
    : unhex(/^[^,"]*<([^>]*)>|, \d+<([^>]*)>/.exec(args)?.slice(1).find(Boolean) ?? '')
  const numbers = args.slice(args.lastIndexOf('"') + 1).split(', ')
  return {
    name,
    path: path.toString(),
    args,
    bytes: isByName ? unhex('') : unhex(quoted).subarray(0, Number(line.slice(end + 4))),
    offset: Number(numbers.at(-1)),
  }
}

const unhex = (text: string): Buffer => Buffer.from(text.replaceAll('\\x', ''), 'hex')
