// What this folder uses of mailparser, which brings no types of its own.
declare module 'mailparser' {
  interface Address {
    readonly name: string
    readonly address?: string
  }
  interface Addresses {
    readonly value: readonly Address[]
  }
  interface ParsedMail {
    readonly headers: ReadonlyMap<string, unknown>
    readonly subject?: string
    readonly from?: Addresses
    readonly replyTo?: Addresses
    readonly to?: Addresses | readonly Addresses[]
    readonly date?: Date
    readonly messageId?: string
    readonly inReplyTo?: string
    readonly references?: string | readonly string[]
    readonly text?: string
    readonly html?: string | false
  }
  interface Options {
    readonly skipHtmlToText?: boolean
    readonly skipTextToHtml?: boolean
    readonly skipImageLinks?: boolean
    readonly skipTextLinks?: boolean
    readonly maxHtmlLengthToParse?: number
  }
  export function simpleParser(source: Uint8Array, options?: Options): Promise<ParsedMail>
}
