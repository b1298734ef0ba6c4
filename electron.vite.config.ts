import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { build } from 'vite'
import type { Plugin } from 'vite'

const root = import.meta.dirname
const at = (path: string) => resolve(root, path)
// Our own builds go to a folder of their own first (electron/launch/builds.ts).
const out = (name: string) => resolve(root, process.env['JOINERY_OUT_DIR'] ?? 'out', name)

/**
 * The thread of rooming lists as one CommonJS file that needs no other and no package: a packaged app starts it from
 * outside its archive, where node_modules cannot be reached.
 */
const listWorker = (): Plugin => ({
  name: 'joinery:list-worker',
  closeBundle: async () => {
    await build({
      configFile: false,
      root,
      logLevel: 'warn',
      ssr: { noExternal: true, target: 'node' },
      build: {
        ssr: at('electron/list-worker.ts'),
        outDir: out('main'),
        emptyOutDir: false,
        target: 'node24',
        license: { fileName: 'list-worker-licences.md' },
        rollupOptions: {
          output: { format: 'cjs', entryFileNames: 'list-worker.cjs', codeSplitting: false },
        },
      },
    })
  },
})

// Entries are named one by one: what is not listed here is not built, and so cannot ship.
export default defineConfig({
  main: {
    plugins: [listWorker()],
    build: {
      outDir: out('main'),
      // Node would resolve, read and compile the hundreds of files of the packages one by one at every start.
      externalizeDeps: false,
      // What the licences of the bundled packages ask for: their texts go with the program.
      license: { fileName: 'licences.md' },
      rollupOptions: {
        // Brings a compiled addon, and is loaded only where the keychain is asked.
        external: ['keytar'],
        input: {
          main: at('electron/main.ts'),
          headless: at('electron/headless.ts'),
          cli: at('electron/cli.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      outDir: out('preload'),
      // A sandboxed preload can load nothing but electron itself, so everything is bundled, as CommonJS.
      externalizeDeps: false,
      rollupOptions: {
        input: at('electron/preload.ts'),
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react()],
    build: {
      outDir: out('renderer'),
      emptyOutDir: true,
      minify: true,
      // The strict content policy allows no inline data scripts; small assets stay files.
      assetsInlineLimit: 0,
      rollupOptions: {
        input: at('renderer/index.html'),
        output: {
          // The setting that keeps zod from trying `eval` must be made in the file that brings zod: files are run
          // before the page that asks for them.
          codeSplitting: { groups: [{ name: 'schemas', test: /node_modules[\\/]zod|renderer[\\/]no-eval/ }] },
        },
      },
    },
  },
})
