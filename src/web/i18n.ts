/** Words, numbers and times: the one door for screens. */
export {
  type DayStyle,
  formatAgo,
  formatDay,
  formatDays,
  formatDuration,
  formatExact,
  formatNumber,
  formatTime,
  type NumberStyle,
} from './format.ts'
export {
  currentLocale,
  formatLocale,
  type Locale,
  locales,
  type Messages,
  setLocale,
  startLocale,
  t,
} from './locale.ts'
