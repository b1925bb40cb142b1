import { t } from '../i18n.ts'
import { asFormat } from './formats.ts'
import { type Pairs, translator } from './match.ts'

/** The German of what the server says, of every room by its file: one chunk, read when the first of it arrives. */
export const catalogues: Readonly<Record<string, Pairs>> = import.meta.glob<Pairs>(
  ['./*.de.ts', '../../modules/*/web/**/refusals.de.ts', '../../modules/*/web/refusals/*.de.ts'],
  { eager: true, import: 'refusals' },
)

/** A sentence that a screen says, too, is translated there already. */
function onScreens(sentence: string): string | undefined {
  const found = t(sentence)
  return found === sentence ? undefined : found
}

export const inGerman = translator(Object.assign({}, ...Object.values(catalogues)), onScreens)

/** Who is asked, as governance names them: “Jo or Dana, then Legal”. */
export const namesInGerman = (names: string): string =>
  asFormat('{0, steps}', [names], (word) => inGerman(word, true))
