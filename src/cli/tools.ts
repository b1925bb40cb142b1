import type { Io, Parts } from './command.ts'

export interface Tool {
  readonly usage: string
  run(args: string[], io: Io, parts: Parts): Promise<number>
}

/** The tools by name, imported when called. */
export const tools: Readonly<Record<string, () => Promise<Tool>>> = {
  length: async () => (await import('./tool-length.ts')).lengthTool,
  decide: async () => (await import('./tool-decide.ts')).decideTool,
  feed: async () => (await import('./tool-feed.ts')).feedTool,
  match: async () => (await import('./tool-match.ts')).matchTool,
  sentiment: async () => (await import('./tool-sentiment.ts')).sentimentTool,
  language: async () => (await import('./tool-language.ts')).languageTool,
  classify: async () => (await import('./tool-classify.ts')).classifyTool,
  uplift: async () => (await import('./tool-uplift.ts')).upliftTool,
  anomaly: async () => (await import('./tool-anomaly.ts')).anomalyTool,
}
