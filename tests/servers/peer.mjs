// What pds.mjs and bsky.mjs share. They run on the Node that `@atproto/dev-env` was made for, so: plain JavaScript.
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** The package, or a word about how to get it. */
export function devEnv() {
  try {
    return require('@atproto/dev-env')
  } catch (cause) {
    throw new Error('The Bluesky servers are not installed: run "bash tests/support/install.sh".', { cause })
  }
}

/** One line of JSON tells the one who started us where we are; a signal ends us tidily. */
export async function announce(network, addresses) {
  const stop = () => {
    // Tidy is nice, gone is necessary: a connection that hangs must not keep us.
    setTimeout(() => process.exit(0), 2000).unref()
    network.close().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  console.log(JSON.stringify(addresses))
}
