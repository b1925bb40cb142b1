import { useState } from 'react'
import css from './reports.module.css'

/** A report as it is sent, in a frame of its own: its styles stay inside, and nothing in it runs. */
export function Paper({ html, title }: { html: string; title: string }) {
  const [height, setHeight] = useState(600)
  return (
    <iframe
      className={css.paper}
      title={title}
      srcDoc={html}
      sandbox="allow-same-origin allow-popups allow-top-navigation-by-user-activation"
      style={{ height }}
      onLoad={(event) => {
        const inside = event.currentTarget.contentDocument
        if (!inside) return
        const measure = () => setHeight(inside.documentElement.scrollHeight)
        measure()
        new ResizeObserver(measure).observe(inside.body)
      }}
    />
  )
}
