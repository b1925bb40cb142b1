/** Every text file the checks look at: path from the repository root (forward slashes) → its text. */
export type Tree = ReadonlyMap<string, string>

/** One defect of the tree: where, which rule, what is wrong and what to do about it. */
export type Finding = { file: string; line: number; rule: string; what: string; fix: string }

const codeFile = /\.(ts|tsx|mts|cts|js|mjs|cjs)$/
const testFile = /(\.(test|bench)\.tsx?$|\/fixtures\/|\/testing(\/|\.ts$))/
// The contract kit is the test suite every adapter runs, by a subject of its own; neither ships.
const contractKit = /^src\/networks\/(contract\/(test-)?kit(\/|[.-])|[^/]+\/kit-subject\.ts$)/

/** Whether the parser can read it. */
export const isCode = (path: string): boolean => codeFile.test(path) && !path.endsWith('.d.ts')

/** Test code: free of the room rules, never imported by what ships. */
export const isTest = (path: string): boolean =>
  testFile.test(path) || contractKit.test(path) || path.startsWith('tests/') || path.startsWith('bench/')

/** Code that ships: under src/ and no test. */
export const isProduction = (path: string): boolean =>
  path.startsWith('src/') && isCode(path) && !isTest(path)

/** One line for the terminal, clickable in most of them. */
export const formatFinding = (f: Finding): string => `${f.file}:${f.line}  ${f.rule}  ${f.what}  → ${f.fix}`

/** Folder of a path, without the trailing slash ('' at the root). */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))
