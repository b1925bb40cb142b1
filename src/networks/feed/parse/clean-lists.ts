const words = (text: string) => new Set(text.trim().split(/\s+/))

/** HTML elements that may stay: everything that holds text, tables, media and forms; nothing that loads or runs. */
export const htmlElements: ReadonlySet<string> = words(`
  a abbr acronym address area article aside audio b bdi bdo big blockquote br button canvas caption center cite code
  col colgroup command datagrid datalist dd del details dfn dialog dir div dl dt em event-source fieldset figcaption
  figure font footer form h1 h2 h3 h4 h5 h6 header hgroup hr i img input ins kbd keygen label legend li m main map
  mark menu meter multicol nav nextid noscript ol optgroup option output p picture pre progress q rb rp rt rtc ruby s
  samp section select small sound source spacer span strike strong sub summary sup table tbody td textarea tfoot th
  thead time tr track tt u ul var video wbr
`)

export const voidElements: ReadonlySet<string> = words(`
  area base basefont br col command embed frame hr img input isindex keygen link meta nextid param source spacer track
  wbr
`)

/** These go with everything inside; of any other refused element the text stays. */
export const droppedWithContent: ReadonlySet<string> = words('script applet style template')

export const htmlAttributes: ReadonlySet<string> = words(`
  abbr accept accept-charset accesskey action align alt autocomplete autofocus autoplay axis background balance
  bgcolor bgproperties border bordercolor bordercolordark bordercolorlight bottompadding cellpadding cellspacing ch
  challenge char charoff charset checked choff cite class clear color cols colspan compact contenteditable controls
  coords data datafld datapagesize datasrc datetime default delay dir disabled draggable dynsrc enctype end face for
  form frame galleryimg gutter headers height hidden hidefocus high href hreflang hspace icon id inputmode ismap
  keytype label lang leftspacing list longdesc loop loopcount loopend loopstart low lowsrc max maxlength media method
  min multiple name nohref noshade nowrap open optimum pattern ping point-size poster pqg preload prompt radiogroup
  readonly rel repeat-max repeat-min replace required rev rightspacing rows rowspan rules scope selected shape size
  span src start step summary suppress tabindex target template title toppadding type unselectable urn usemap valign
  value variable volume vrml vspace width wrap xml:lang
`)

export const uriAttributes: ReadonlySet<string> = words(`
  action background cite classid codebase data dynsrc formaction href icon longdesc lowsrc ping poster profile src
  usemap xlink:href
`)

export const svgElements: ReadonlyMap<string, string> = byLowerCase(`
  a circle defs desc ellipse g line linearGradient marker metadata mpath path polygon polyline radialGradient rect stop
  svg switch symbol text title tspan use
`)

export const svgAttributes: ReadonlyMap<string, string> = byLowerCase(`
  baseProfile class color cx cy d dx dy fill fill-opacity fill-rule font-family font-size font-style font-weight fx fy
  gradientTransform gradientUnits height id markerHeight markerUnits markerWidth offset opacity orient pathLength
  points preserveAspectRatio r refX refY rotate rx ry stop-color stop-opacity stroke stroke-dasharray
  stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor transform
  version viewBox width x x1 x2 xlink:href xlink:role xlink:show xlink:title xlink:type xml:lang xml:space xmlns
  xmlns:xlink y y1 y2 zoomAndPan
`)

export const mathElements: ReadonlySet<string> = words(`
  math maction menclose merror mfenced mfrac mglyph mi mlabeledtr mmultiscripts mn mo mover mpadded mphantom
  mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics
  annotation
`)

export const mathAttributes: ReadonlySet<string> = words(`
  accent accentunder actiontype align bevelled close columnalign columnlines columnspacing columnspan depth denomalign
  dir display displaystyle encoding equalcolumns equalrows fence fontfamily fontsize fontstyle fontweight form frame
  framespacing groupalign height largeop linethickness lquote lspace mathbackground mathcolor mathsize mathvariant
  maxsize minsize movablelimits notation numalign open other rowalign rowlines rowspacing rowspan rquote rspace
  scriptlevel selection separator separators stretchy subscriptshift superscriptshift symmetric voffset width
  xlink:href xlink:show xlink:type xmlns xmlns:xlink
`)

function byLowerCase(text: string): ReadonlyMap<string, string> {
  return new Map([...words(text)].map((name) => [name.toLowerCase(), name]))
}
