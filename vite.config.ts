import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// The server that answers /rpc and /api while `npm run dev` serves the screens.
const server = process.env.WEFT_DEV_SERVER ?? 'http://127.0.0.1:4600'

export default defineConfig({
  plugins: [react()],
  publicDir: 'src/web/public',
  build: {
    outDir: 'dist/web',
    target: 'es2023',
    // Fonts stay files: inlined they would be fetched by people whose language does not need them.
    assetsInlineLimit: 0,
    // Under the strict content policy preloading happens by <link>, which Vite writes itself.
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What every page needs and no release of ours changes: one file that stays in the browser's cache.
          groups: [
            {
              name: 'base',
              test: /node_modules\/(?:(?:react|react-dom|scheduler)\/|@lingui\/|@orpc\/|@tanstack\/(?!react-virtual|virtual-core))/,
            },
          ],
        },
      },
    },
  },
  server: { proxy: { '/rpc': server, '/api': server, '/files': server } },
})
