import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

// The server that answers /rpc and /api while `npm run dev` serves the screens.
const target = process.env.WEFT_DEV_SERVER ?? 'http://127.0.0.1:4600'
// The page's own host is kept: the server refuses requests whose Origin is not where they arrived.
const server = { target, changeOrigin: false }

/** The frame, the parts that most screens share, and the lists of screens; not what only some pages draw. */
const shell = new RegExp(
  [
    /src\/web\/[^/]+\.tsx?$(?<!german\.ts)(?<!messages\.de\.ts)(?<!member-field\.tsx)/,
    /src\/web\/shell\/(?!palette|key-help|sign-in-again)/,
    /src\/web\/design\/(?!chart|line-|bar-chart|combobox|data-table|virtual-list|held-items|woven|timeline|message|checks|file-field|date-field|before-leaving|choose-days|public-page|markdown|word-)/,
    /src\/modules\/[^/]+\/web\/screens\.tsx$/,
  ]
    .map((part) => part.source)
    .join('|'),
)

export default defineConfig({
  plugins: [react(), compressed()],
  publicDir: 'src/web/public',
  css: {
    postcss: {
      plugins: [
        {
          // What `composes` takes over from another file comes without a place; Vite wants one, to find pictures from there.
          postcssPlugin: 'composed-in-place',
          OnceExit(root) {
            const { source } = root
            if (!source) return
            root.walk((node) => {
              node.source ??= source
            })
          },
        },
      ],
    },
  },
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
          groups: [
            // What every page needs and no release of ours changes: one file that stays in the browser's cache.
            {
              name: 'base',
              priority: 2,
              test: /node_modules\/(?:(?:react|react-dom|scheduler)\/|@lingui\/|@orpc\/|@tanstack\/(?!react-virtual|virtual-core))/,
            },
            // What nearly every page needs of ours: one file compresses better than sixty, and is asked for once.
            { name: 'shell', priority: 1, test: shell },
          ],
        },
      },
    },
  },
  server: { proxy: { '/rpc': server, '/api': server, '/files': server } },
})

/** Writes every text asset a second and third time, compressed; the server hands those out. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    async writeBundle({ dir }) {
      const folder = join(dir ?? 'dist/web', 'assets')
      const names = (await readdir(folder)).filter((name) => /\.(?:js|css|svg)$/.test(name))
      await Promise.all(names.map((name) => compress(join(folder, name))))
    },
  }
}

/** Below this many bytes the head of a compressed file outweighs what it saves. */
const worthwhile = 1024

/** The steps above it take ten times as long for the last few percent, and a first start waits for this. */
const tight = 9

async function compress(path: string): Promise<void> {
  const raw = await readFile(path)
  if (raw.length < worthwhile) return
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: tight } }
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(raw, quality),
    promisify(gzip)(raw, { level: 9 }),
  ])
  await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)])
}
