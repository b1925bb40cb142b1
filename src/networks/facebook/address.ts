import type { PostAddress } from '#networks/contract/assisted.ts'
import { readWebAddress, type WebAddress } from '#networks/contract/by-hand/web-address.ts'

// Languages have names of their own in front: de-de.facebook.com.
const isFacebook = (host: string) =>
  host === 'facebook.com' ||
  host === 'fb.watch' ||
  /^(?:www|m|web|mbasic|touch|[a-z]{2}-[a-z]{2})\.facebook\.com$/.test(host)
const id = /^(?:\d{1,25}|pfbid[A-Za-z0-9]{20,120})$/
const page = /^[A-Za-z0-9][\w.-]{0,99}$/
const code = /^[\w-]{5,40}$/

/** A post, photo, video or reel on Facebook. Short addresses stay as they are: only Facebook knows what they stand for. */
export function readFacebookAddress(address: string): PostAddress | null {
  const read = readWebAddress(address, isFacebook)
  if (!read) return null
  if (read.host === 'fb.watch') return short('https://fb.watch/', '', read.parts[0])
  return byQuery(read) ?? shared(read) ?? ofGroup(read) ?? ofPage(read)
}

/** `permalink.php?story_fbid=1&id=2`, `photo?fbid=1`, `watch?v=1`. */
function byQuery({ parts, query }: WebAddress): PostAddress | null {
  const [first] = parts
  const value = (name: string) => query.get(name) ?? ''
  if (first === 'permalink.php' || first === 'story.php') {
    const [story, owner] = [value('story_fbid'), value('id')]
    if (!id.test(story) || !/^\d{1,25}$/.test(owner)) return null
    return post(story, null, `permalink.php?story_fbid=${story}&id=${owner}`)
  }
  if ((first === 'photo' || first === 'photo.php') && id.test(value('fbid')))
    return post(value('fbid'), null, `photo?fbid=${value('fbid')}`)
  if (first === 'watch' && id.test(value('v'))) return post(value('v'), null, `watch?v=${value('v')}`)
  return null
}

/** `/reel/1` and what the apps' share button makes: `/share/p/abc`, `/share/abc`. */
function shared({ parts }: WebAddress): PostAddress | null {
  const [first, second = '', third] = parts
  if (first === 'reel' && id.test(second)) return post(second, null, `reel/${second}`)
  if (first !== 'share') return null
  return /^[pvr]$/.test(second)
    ? short('https://www.facebook.com/share/', `${second}/`, third)
    : short('https://www.facebook.com/share/', '', second)
}

function ofGroup({ parts }: WebAddress): PostAddress | null {
  const [first, group = '', kind = '', story = ''] = parts
  if (first !== 'groups' || !page.test(group) || !/^(?:posts|permalink)$/.test(kind) || !id.test(story))
    return null
  return post(story, null, `groups/${group}/posts/${story}`)
}

/** `/acme/posts/1`, also with words before the number, and photos and videos of a page. */
function ofPage({ parts }: WebAddress): PostAddress | null {
  const [name = '', kind = '', ...rest] = parts
  if (!page.test(name) || !/^(?:posts|videos|photos)$/.test(kind)) return null
  const last = rest.slice(0, 2).findLast((part) => id.test(part))
  return last ? post(last, name, `${name}/${kind}/${last}`) : null
}

function post(remoteId: string, handle: string | null, path: string): PostAddress {
  return { remoteId, handle, url: `https://www.facebook.com/${path}` }
}

function short(base: string, kind: string, found: string | undefined): PostAddress | null {
  if (!found || !code.test(found)) return null
  return { remoteId: `share:${found}`, handle: null, url: `${base}${kind}${found}/` }
}
