import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, ComponentType, ReactNode, Ref } from 'react'

type Here = 'true' | 'page' | undefined
type AnchorProps = AnchorHTMLAttributes<HTMLAnchorElement> & { here?: Here; ref?: Ref<HTMLAnchorElement> }

// The router marks every link towards the current address; which one is "here" is for the caller to say.
function Anchor({ here, 'aria-current': _, ...props }: AnchorProps) {
  return <a {...props} aria-current={here} />
}
type Routed = AnchorProps & { to: string; search: object; replace: boolean; resetScroll: boolean }
// Routes come from a list at run time, so the router's own types know no paths to offer.
const RouterLink = createLink(Anchor) as unknown as ComponentType<Routed>

export type LinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & {
  /** A plain address inside the app; a search part is fine. */
  to: string
  search?: Readonly<Record<string, unknown>> | undefined
  /** Says that this is where the viewer is (`true` for one of a list, `page` for a place). */
  current?: boolean | 'page' | undefined
  replace?: boolean | undefined
  /** Stay where the page is scrolled to (links that change only a pane). */
  keepScroll?: boolean | undefined
  children?: ReactNode
  ref?: Ref<HTMLAnchorElement> | undefined
}

/** A link inside the app. Its code is fetched on hover; `current` alone decides `aria-current`. */
export function Link({ to, search, current, replace, keepScroll, ref, ...rest }: LinkProps) {
  const [path = '/', query] = to.split('?')
  const here: Here = current === true ? 'true' : current === 'page' ? 'page' : undefined
  return (
    <RouterLink
      {...rest}
      {...(ref ? { ref } : {})}
      to={path}
      search={search ?? (query ? Object.fromEntries(new URLSearchParams(query)) : {})}
      replace={replace === true}
      resetScroll={keepScroll !== true}
      here={here}
    />
  )
}
