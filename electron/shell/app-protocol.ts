import { protocol } from 'electron'
import { contentSecurityPolicy } from '#shared/csp.ts'
import type { BuiltFiles } from './built-files.ts'
import { host, scheme } from './origin.ts'

/** Serves the built page at `app://joinery/`. Call once, after Electron is ready. */
export const serveApp = (files: BuiltFiles): void => {
  protocol.handle(scheme, (request) => answer(files, request))
}

/**
 * Answers from the list of built files, never from a path: nothing is decoded, joined or resolved, so there is
 * nothing to escape from. A query is no file's name either.
 */
export const answer = (files: BuiltFiles, request: Pick<Request, 'method' | 'url'>): Response => {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405)
  const path = pathOf(request.url)
  const file = path === null ? undefined : files.get(path)
  if (file === undefined) return refuse(404)
  const headers = { ...fixedHeaders, 'Content-Type': file.type }
  return new Response(request.method === 'HEAD' ? null : file.bytes, { status: 200, headers })
}

const prefix = `${scheme}://${host}`

// Compared as text: URL parsers differ on schemes they do not know, and normalising is what attackers use.
const pathOf = (url: string): string | null => {
  if (!url.startsWith(`${prefix}/`)) return null
  const path = url.slice(prefix.length).split('#', 1)[0] ?? ''
  return /[?%\\]|\/\.{1,2}(\/|$)/.test(path) ? null : path
}

const refuse = (status: number) =>
  new Response(null, { status, headers: { ...fixedHeaders, 'Content-Type': 'text/plain; charset=utf-8' } })

const fixedHeaders = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=()',
  'Cache-Control': 'no-store',
} as const
