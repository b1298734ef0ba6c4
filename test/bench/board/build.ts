import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'

export type BoardKind = 'virtual' | 'whole'

/** Builds the bench's page as the product is built; `whole` swaps the one module that picks the lines in the page. */
export const buildBoard = async (kind: BoardKind): Promise<string> => {
  const outDir = join(import.meta.dirname, `../../../node_modules/.cache/bench-board-${kind}`)
  const allLines = {
    name: 'all-lines',
    enforce: 'pre' as const,
    resolveId: (id: string) =>
      id.endsWith('/use-lines.ts') ? join(import.meta.dirname, 'all-lines.ts') : null,
  }
  await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'warn',
    plugins: [...(kind === 'whole' ? [allLines] : []), react()],
    build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 5_000 },
  })
  return outDir
}
