import { localTime } from '#kernel/local-time.ts'
import { reportCsv } from '../domain/csv.ts'
import type { ReportDocument } from '../domain/document.ts'
import { reportHtml } from '../domain/html/report.ts'
import { plainText } from '../domain/plain.ts'
import { viewOf } from '../domain/view.ts'
import { word } from '../domain/words.ts'
import { say } from '../say.ts'

export interface Rendered {
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly csv: string
  readonly pdf: Buffer
  /** What the files are called, without the end. */
  readonly name: string
}

/** Everything that goes out, drawn from one frozen document. */
export async function render(document: ReportDocument): Promise<Rendered> {
  const view = viewOf(document, say)
  const { language, owner } = document
  const closing = [word(language, 'attached'), ...(owner === null ? [] : [word(language, 'stop', { owner })])]
  // Loaded by whoever sends; a process that serves pages never reads the fonts.
  const { reportPdf } = await import('../pdf/report.ts')
  return {
    subject: `${document.title}: ${view.days}`,
    text: plainText(view, closing),
    html: reportHtml(view, closing),
    csv: reportCsv(document),
    pdf: await reportPdf(view, new Date(document.madeAt)),
    name: fileName(document),
  }
}

function fileName({ title, from, zone }: ReportDocument): string {
  const words = title
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
  return `${words.slice(0, 60).toLowerCase() || 'report'}-${localTime(new Date(from), zone).day}`
}
