/** A file as a table names it. */
export interface NamedFile {
  readonly id: string
  readonly name: string
}

/** A picture or video of a planned post. */
export interface PlannedMedium {
  readonly fileId: string
  readonly alt: string
}

const MOST_MEDIA = 20
const MOST_ALT = 5000
const uuid = '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}'
const bareId = new RegExp(`^${uuid}$`, 'i')
const endsWithId = new RegExp(`\\((${uuid})\\)$`, 'i')

/**
 * The files of a post, one a line: “summit.jpg (0193…)”. The id is what is read again; the name is for people, without the
 * signs that part one file from the next.
 */
export function mediaCell(files: readonly NamedFile[]): string {
  return files.map((file) => `${oneLine(file.name).replaceAll(/[;|]/g, ',')} (${file.id})`).join('\n')
}

/** What pictures show, one a line, in the order of the files. A description becomes one line. */
export function altCell(alts: readonly string[]): string {
  return alts.some((alt) => alt !== '') ? alts.map(oneLine).join('\n') : ''
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*[\r\n]+\s*/g, ' ').trim()
}

/** What the cell refers to, in order: an id where one stands, otherwise a name. */
export function mediaReferences(cell: string): string[] {
  return cell
    .split(/[\r\n;|]+/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => endsWithId.exec(one)?.[1]?.toLowerCase() ?? one)
}

/** True for the id of a file. */
export function isFileId(reference: string): boolean {
  return bareId.test(reference)
}

/** Ids of the files that a reference may mean. */
export type FileFinder = (reference: string) => readonly string[]

/** The media of a line; what does not fit is told as (which cell, sentence). */
export function readMedia(
  cells: { readonly media: string; readonly alts: string },
  find: FileFinder,
  wrong: (column: 'media' | 'alts', message: string) => void,
): PlannedMedium[] {
  const references = mediaReferences(cells.media)
  const alts = cells.alts.trim() === '' ? [] : cells.alts.split(/\r\n|\n|\r/)
  if (references.length > MOST_MEDIA) {
    wrong('media', `More than ${MOST_MEDIA} files stand here.`)
    return []
  }
  if (alts.filter((alt) => alt.trim() !== '').length > references.length)
    wrong('alts', 'More descriptions stand here than files.')
  const media: PlannedMedium[] = []
  references.forEach((reference, index) => {
    const [first, ...more] = find(reference)
    const alt = (alts[index] ?? '').trim()
    if (!first)
      wrong(
        'media',
        isFileId(reference)
          ? `The file ${reference} is not here.`
          : `Nothing in the library is called “${reference}”.`,
      )
    else if (more.length > 0)
      wrong('media', `${more.length + 1} files are called “${reference}”. Write the id of the file.`)
    else if (media.some((one) => one.fileId === first)) wrong('media', `“${reference}” stands here twice.`)
    else media.push({ fileId: first, alt })
    if (alt.length > MOST_ALT) wrong('alts', `A description is longer than ${MOST_ALT} characters.`)
  })
  return media
}
