const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

/** True for what may stand behind `lang:`: a language by its code, alone or with a region, or that nobody knows it. */
export function isLanguage(value: string): boolean {
  const [main = '', ...region] = value.toLowerCase().split(/[-_]/)
  if (main === 'und') return region.length === 0
  // A language that has two letters is never written with three, by networks nor by us.
  return /^[a-z]{2,3}$/.test(main) && names.of(main) !== undefined && main === canonical(main)
}

/** The code that was probably meant: of a name in English or German, or the short form of a long code; else `en`. */
export function meantLanguage(value: string): string {
  const typed = value.toLowerCase()
  const short = /^[a-z]{3}$/.test(typed) ? canonical(typed) : typed
  return short.length === 2 && isLanguage(short) ? short : (codesByName().get(typed) ?? 'en')
}

/** The two letters of a code with three, where there are any; a code as it is where there are none. */
const canonical = (code: string): string =>
  code.length === 3 ? ((Intl.getCanonicalLocales(code)[0] ?? code).split('-')[0] ?? code) : code

let byName: ReadonlyMap<string, string> | undefined

function codesByName(): ReadonlyMap<string, string> {
  byName ??= new Map(
    ['en', 'de'].flatMap((locale) => {
      const told = new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' })
      return pairs.flatMap((code) => {
        const name = told.of(code)?.toLowerCase()
        return name === undefined ? [] : [[name, code] as const]
      })
    }),
  )
  return byName
}

const letters = [...'abcdefghijklmnopqrstuvwxyz']
const pairs = letters.flatMap((one) => letters.map((other) => one + other))
