import { join } from 'node:path'
import { build, preview } from 'vite'

const configFile = join(import.meta.dirname, 'vite.config.ts')

export const buildGallery = () => build({ configFile, logLevel: 'warn' })

/** Serves the built gallery; answers with its address and the way to stop it. */
export const serveGallery = async () => {
  const server = await preview({ configFile, logLevel: 'warn', preview: { port: 0, host: '127.0.0.1' } })
  const address = server.httpServer.address()
  if (address === null || typeof address === 'string') throw new Error('the gallery has no address')
  return { url: `http://127.0.0.1:${address.port}/`, stop: () => server.close() }
}
