import { resolve } from 'node:path'
import { checkTree } from './check.ts'
import { floor, loadSettings, loadTree } from './load.ts'
import { formatFinding } from './tree.ts'

/** `npm run tree`: checks the repository this file stands in (or the folder given); exit 1 on any finding. */
const started = performance.now()
const tree = loadTree(resolve(process.argv[2] ?? resolve(import.meta.dirname, '../..')))
const report = checkTree(tree, loadSettings(tree, floor))

for (const finding of report.findings) console.error(formatFinding(finding))
const seconds = ((performance.now() - started) / 1000).toFixed(1)
console.log(
  `tree: ${report.files} files, ${report.imports} imports, ${report.findings.length} findings, ${seconds} s`,
)
process.exitCode = report.findings.length > 0 ? 1 : 0
