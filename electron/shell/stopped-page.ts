import { shellTexts } from '#shared/text/shell.ts'
import type { ShellText } from '#shared/text/shell-en.ts'
import type { BuiltFile, BuiltFiles } from './built-files.ts'
import { origin } from './origin.ts'

/** What a window shows whose page was given up: words only, no script, so that nothing of it can fail again. */
export const stoppedUrl = ({ language }: ShellText): string => `${origin}${path(language)}`

/** The files of the built page, with the page of `stoppedUrl` in every language. */
export const withStoppedPages = (files: BuiltFiles): BuiltFiles =>
  new Map([
    ...files,
    ['/stopped.css', file('text/css', css)],
    ...shellTexts.map((text) => [path(text.language), file('text/html', html(text))] as const),
  ])

const path = (language: string) => `/stopped-${language}.html`

const file = (type: string, text: string): BuiltFile => ({
  type: `${type}; charset=utf-8`,
  bytes: new TextEncoder().encode(text),
})

const html = ({ language, appName, stoppedTitle, stoppedHint }: ShellText): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${appName}</title>` +
  '<meta name="color-scheme" content="light dark"><link rel="stylesheet" href="/stopped.css"></head>' +
  `<body><h1>${stoppedTitle}</h1><p>${stoppedHint}</p></body></html>`

const css =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:36rem;margin:15vh auto;padding:0 2rem}h1{font-size:24px}'
