import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, preview } from 'vite'
import { takeBuildLock } from '#electron/launch/build-lock.ts'
import { sourcesHash } from '#test/support/sources-hash.ts'

const root = join(import.meta.dirname, '../..')
const configFile = join(import.meta.dirname, 'vite.config.ts')
const sources = ['{renderer,shared,test/gallery,test/support}/**', 'package-lock.json', 'tsconfig*.json']
const cache = join(root, 'node_modules/.cache')
const stamp = join(cache, 'gallery/.stamp')

/** Builds the gallery unless it was built from the same sources; of two callers at once the second waits. */
export const buildGallery = async (): Promise<void> => {
  const release = await takeBuildLock(join(cache, 'gallery-build.db'))
  try {
    const hash = sourcesHash(root, sources)
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
    // Empties the folder first, and the stamp with it: half a build has none.
    await build({ configFile, logLevel: 'warn' })
    writeFileSync(stamp, hash)
  } finally {
    release()
  }
}

/** Serves the built gallery; answers with its address and the way to stop it. */
export const serveGallery = async () => {
  const server = await preview({ configFile, logLevel: 'warn', preview: { port: 0, host: '127.0.0.1' } })
  const address = server.httpServer.address()
  if (address === null || typeof address === 'string') throw new Error('the gallery has no address')
  return { url: `http://127.0.0.1:${address.port}/`, stop: () => server.close() }
}
