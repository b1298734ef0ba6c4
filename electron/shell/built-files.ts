import { readFileSync, readdirSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'

export type BuiltFile = { readonly bytes: Uint8Array<ArrayBuffer>; readonly type: string }

/** Every file the page may ask for, by its exact path (`/assets/index-1a2b.js`). What is not in here does not exist. */
export type BuiltFiles = ReadonlyMap<string, BuiltFile>

/** Reads the built page once. A file of an unknown kind is left out. Throws when the folder has no page. */
export const readBuiltFiles = (folder: string): BuiltFiles => {
  const files = new Map<string, BuiltFile>()
  for (const file of filesBelow(folder)) {
    const type = types[extname(file)]
    const path = `/${relative(folder, file).split(sep).join('/')}`
    if (type !== undefined) files.set(path, { bytes: new Uint8Array(readFileSync(file)), type })
  }
  const page = files.get('/index.html')
  if (page === undefined) throw new Error('the built page is missing')
  return files.set('/', page)
}

// Walked by hand: inside an asar archive a recursive readdir is not dependable.
const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesBelow(path)
    return entry.isFile() ? [path] : []
  })

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}
