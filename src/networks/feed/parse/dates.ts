const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const zones: Readonly<Record<string, number>> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  wet: 0,
  west: 60,
  bst: 60,
  cet: 60,
  cest: 120,
  met: 60,
  mest: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  ist: 330,
  jst: 540,
  kst: 540,
  aest: 600,
  aedt: 660,
  nzst: 720,
  nzdt: 780,
  ast: -240,
  adt: -180,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  akst: -540,
  akdt: -480,
  hst: -600,
}

interface Parts {
  year: number
  month: number
  day: number
  hour?: number
  minute?: number
  second?: number
  offset?: number
}

/**
 * Any date a feed writes (RFC 822 and its misspellings, ISO 8601 short and long, asctime), as ISO in UTC with whole
 * seconds: `2004-01-01T19:48:21Z`. Null when it is none. A date without zone is read as UTC.
 */
export function parseFeedDate(text: string): string | null {
  const cleaned = text.trim().replace(/\s+/g, ' ').slice(0, 100)
  if (cleaned === '') return null
  const parts = iso(cleaned) ?? rfc822(cleaned) ?? asctime(cleaned) ?? american(cleaned)
  return parts === null ? null : format(parts)
}

function format(parts: Parts): string | null {
  const { year, month, day, hour = 0, minute = 0, second = 0, offset = 0 } = parts
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 24 || minute > 59 || second > 61) return null
  const at = Date.UTC(year, month - 1, day, hour, minute - offset, Math.min(second, 59))
  const date = new Date(at)
  // 31 February is nobody's date; 24:00 and zones may move the day, so compare before they do.
  if (new Date(Date.UTC(year, month - 1, day)).getUTCDate() !== day || Number.isNaN(at)) return null
  if (date.getUTCFullYear() < 1 || date.getUTCFullYear() > 9999) return null
  return `${date.toISOString().slice(0, 19)}Z`
}

const isoDate =
  /^([+-]?\d{4})(?:-?(\d{2})(?:-?(\d{2}))?|-?(\d{3}))?(?:[T ](\d{1,2})(?::?(\d{2})(?::?(\d{2})(?:[.,:]\d+)?)?)?\s*(Z|[+-]\d{2}:?\d{0,2}|[a-z]{2,5})?)?$/i

function iso(text: string): Parts | null {
  const found = isoDate.exec(text)
  if (!found) return null
  const [, year, month, day, ordinal, hour, minute, second, zone] = found
  const time = { hour: Number(hour ?? 0), minute: Number(minute ?? 0), second: Number(second ?? 0) }
  const offset = zoneMinutes(zone)
  if (offset === null) return null
  if (ordinal) {
    const at = new Date(Date.UTC(Number(year), 0, Number(ordinal)))
    return { year: Number(year), month: at.getUTCMonth() + 1, day: at.getUTCDate(), ...time, offset }
  }
  return { year: Number(year), month: Number(month ?? 1), day: Number(day ?? 1), ...time, offset }
}

const clock = String.raw`(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.\d+)?)?\s*(am|pm)?`
const rfcDate = new RegExp(
  String.raw`^(?:[a-z]+\.?,? )?(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3})[a-z]*\.?,?[ -](\d{2,4})(?:,? (?:${clock})(?: ?(\S.*))?)?$`,
  'i',
)

function rfc822(text: string): Parts | null {
  const found = rfcDate.exec(text.replace(/^([a-z]+)\s*,\s*/i, '$1, '))
  if (!found) return null
  const [, day, month, year, hour, minute, second, half, zone] = found
  return assemble(year, month, day, { hour, minute, second, half }, zone)
}

const asctimeDate = /^(?:[a-z]+,? )?([a-z]{3})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? (.*)$/i
const timeYear = new RegExp(
  String.raw`^${clock}(?: ([a-z]{1,5}|[+-]\d{2}:?\d{2}))? (\d{4})(?: ([a-z]{1,5}|[+-]\d{2}:?\d{2}))?$`,
  'i',
)
const yearTime = new RegExp(String.raw`^(\d{4})(?:,? (?:at )?${clock}(?: ?(\S.*))?)?$`, 'i')

/** `Thu Jan  1 19:48:21 2004` and `January 1, 2004 7:48 pm`. */
function asctime(text: string): Parts | null {
  const [, month, day, rest] = asctimeDate.exec(text) ?? []
  if (!rest) return null
  const late = timeYear.exec(rest)
  if (late) {
    const [, hour, minute, second, half, zoneBefore, year, zoneAfter] = late
    return assemble(year, month, day, { hour, minute, second, half }, zoneBefore ?? zoneAfter)
  }
  const early = yearTime.exec(rest)
  if (!early) return null
  const [, year, hour, minute, second, half, zone] = early
  return assemble(year, month, day, { hour, minute, second, half }, zone)
}

const slashed = new RegExp(String.raw`^(\d{1,2})/(\d{1,2})/(\d{4})(?:,? ${clock}(?: ?(\S.*))?)?$`, 'i')

/** `01/31/2004 19:48`: read month first unless that cannot be. */
function american(text: string): Parts | null {
  const found = slashed.exec(text)
  if (!found) return null
  const [, first, second, year, hour, minute, seconds, half, zone] = found
  const [month, day] = Number(first) > 12 ? [second, first] : [first, second]
  const name = months[Number(month) - 1]
  return assemble(year, name, day, { hour, minute, second: seconds, half }, zone)
}

type Field = string | undefined

function assemble(
  year: Field,
  month: Field,
  day: Field,
  time: { hour: Field; minute: Field; second: Field; half: Field },
  zone: Field,
): Parts | null {
  const index = months.indexOf(month?.slice(0, 3).toLowerCase() ?? '')
  if (index < 0 || year === undefined) return null
  const offset = zoneMinutes(zone) ?? 0
  const short = Number(year)
  // Two digits: RFC 2822 reads 00–49 as this century.
  const full =
    year.length >= 4 ? short : year.length === 3 ? short + 1900 : short < 50 ? short + 2000 : short + 1900
  let hour = Number(time.hour ?? 0)
  const half = time.half?.toLowerCase()
  if (half === 'pm' && hour < 12) hour += 12
  if (half === 'am' && hour === 12) hour = 0
  return {
    year: full,
    month: index + 1,
    day: Number(day),
    hour,
    minute: Number(time.minute ?? 0),
    second: Number(time.second ?? 0),
    offset,
  }
}

/** The furthest any clock on earth is from Greenwich, and an hour to spare. */
const furthest = 15 * 60

/** Minutes east of Greenwich; 0 when nothing is said, null when it is not a zone. */
function zoneMinutes(zone: Field): number | null {
  if (!zone) return 0
  const text = zone
    .trim()
    .replace(/\s*\(.*\)$/, '')
    .replace(/^etc\//i, '')
    .toLowerCase()
  if (text === '') return 0
  const numeric = /^(?:gmt|utc)?\s*([+-])(\d{1,2}):?(\d{2})?$/.exec(text)
  if (numeric) {
    const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0)
    if (minutes > furthest) return null
    return numeric[1] === '-' ? -minutes : minutes
  }
  return zones[text] ?? null
}
