import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// npm run gallery serves it while one works; the tests of screens build it. It is no part of what ships.
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: '../../node_modules/.cache/gallery',
    emptyOutDir: true,
    // The strict content policy allows no inline data, here as in the product.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4_000,
  },
})
