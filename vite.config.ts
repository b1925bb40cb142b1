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
  },
  server: { proxy: { '/rpc': server, '/api': server, '/files': server } },
})
