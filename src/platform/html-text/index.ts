export { type Anchor, htmlToText } from './html-to-text.ts'
