import { writeFileSync } from 'node:fs'
import type { Reporter, SerializedError, TestModule } from 'vitest/node'

/**
 * Notes how many errors nobody caught while the tests ran, for Vitest's JSON report does not: a second run of what
 * failed must not hide them.
 */
// biome-ignore lint/style/noDefaultExport: Vitest loads a reporter by its default export
export default class UnhandledReporter implements Reporter {
  onTestRunEnd(_modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const file = process.env.WEFT_UNHANDLED_FILE
    if (file) writeFileSync(file, String(unhandled.length))
  }
}
