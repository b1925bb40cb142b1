/** Words, numbers and times: the one door for screens. */
export {
  formatAgo,
  formatDay,
  formatDays,
  formatDuration,
  formatExact,
  formatNumber,
  formatTime,
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
