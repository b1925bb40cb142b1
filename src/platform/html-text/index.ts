export { type Anchor, type HtmlToTextOptions, htmlToText } from './html-to-text.ts'
