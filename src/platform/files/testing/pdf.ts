import { deflateSync } from 'node:zlib'

interface Wanted {
  readonly pages?: number
  /** Written into the catalogue. */
  readonly catalogue?: string
  /** Further objects, as `number → body`. */
  readonly more?: Readonly<Record<number, string>>
  readonly trailer?: string
  /** Objects that lie packed in an object stream instead of open in the file. */
  readonly packed?: Readonly<Record<number, string>>
}

/** A small PDF as programs write it: pages, a cross-reference table, an end. */
export function makePdf({ pages = 1, catalogue = '', more = {}, trailer = '', packed }: Wanted = {}): Buffer {
  const kids = Array.from({ length: pages }, (_, index) => `${10 + index} 0 R`).join(' ')
  const objects: Record<number, string> = {
    1: `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    2: `<< /Type /Pages /Count ${pages} /Kids [${kids}] >>`,
    ...more,
  }
  for (let page = 0; page < pages; page += 1)
    objects[10 + page] = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'
  if (packed) objects[90] = objectStream(packed)
  let text = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'
  const offsets: number[] = []
  for (const [number, body] of Object.entries(objects)) {
    offsets.push(text.length)
    text += `${number} 0 obj\n${body}\nendobj\n`
  }
  const at = text.length
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  text += `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Root 1 0 R /Size ${offsets.length + 1} ${trailer} >>\nstartxref\n${at}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

function objectStream(objects: Readonly<Record<number, string>>): string {
  let body = ''
  const index = Object.entries(objects).map(([number, text]) => {
    const entry = `${number} ${body.length}`
    body += `${text} `
    return entry
  })
  const head = `${index.join(' ')} `
  const data = deflateSync(Buffer.from(head + body, 'latin1'))
  return `<< /Type /ObjStm /N ${index.length} /First ${head.length} /Filter /FlateDecode /Length ${data.length} >>\nstream\n${data.toString('latin1')}\nendstream`
}
