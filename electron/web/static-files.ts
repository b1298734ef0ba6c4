import { readdir } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { contentSecurityPolicy } from '#shared/csp.ts'

export type StaticFile = { readonly file: string; readonly headers: Readonly<Record<string, string>> }

/**
 * The built renderer as a table from URL path to file, taken once at the start. Requests are looked up, never
 * joined to a folder, so no spelling of `..` can reach another file. A missing folder is an empty table.
 */
export const listStaticFiles = async (dir: string): Promise<ReadonlyMap<string, StaticFile>> => {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => [])
  const table = new Map<string, StaticFile>()
  for (const entry of entries) {
    const type = types[extname(entry.name)]
    if (!entry.isFile() || type === undefined) continue
    const file = join(entry.parentPath, entry.name)
    table.set(`/${relative(dir, file).split(sep).join('/')}`, { file, headers: headersFor(type) })
  }
  const index = table.get('/index.html')
  if (index !== undefined) table.set('/', index)
  return table
}

/** On every answer of the host, whatever it is. */
export const safetyHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
}

const html = 'text/html; charset=utf-8'

// What is not in this list is not part of a page of ours, and is not served.
const types: Readonly<Record<string, string | undefined>> = {
  '.html': html,
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

// Everything but the page itself has a hash of its content in its name.
const headersFor = (type: string): Readonly<Record<string, string>> => ({
  'Content-Type': type,
  'Cache-Control': type === html ? 'no-store' : 'private, max-age=31536000, immutable',
})
