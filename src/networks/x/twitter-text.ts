import Module, { createRequire } from 'node:module'
import type twitterText from 'twitter-text'

const require = createRequire(import.meta.url)

/**
 * `twitter-text` without one thing that it brings along for old browsers. There core-js asks whether `split` heeds the constructor
 * of an expression, by giving one another; from then on V8 takes the slow way for every regular expression of the process,
 * some twenty times slower.
 */
function withoutProbe(): typeof twitterText {
  const probe = createRequire(require.resolve('twitter-text')).resolve('core-js/modules/es6.regexp.split')
  const nothing = new Module(probe)
  nothing.loaded = true
  require.cache[probe] ??= nothing
  return require('twitter-text') as typeof twitterText
}

export const twitter = withoutProbe()
