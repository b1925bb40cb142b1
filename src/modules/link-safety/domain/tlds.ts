// A bare “word.word” in a sentence is an address only when its end is one of these: every country’s, the generic ones
// people meet, and the reserved one that examples use. Anything else is caught as soon as it carries a scheme or a path.
const countries =
  'ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bv bw by bz ca cc cd cf ' +
  'cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gb gd ge gf gg ' +
  'gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp ' +
  'kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne ' +
  'nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sj sk ' +
  'sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn ' +
  'vu wf ws ye yt za zm zw'
const generic =
  'com org net edu gov mil int info biz name pro aero coop museum jobs mobi travel tel cat asia post xxx app dev page web ' +
  'site online store shop blog cloud tech space website live life world today news media social network systems digital ' +
  'agency company group team work works email support help link click top xyz icu vip win bid loan men club fun buzz rest ' +
  'monster cyou sbs cfd quest bond lol zip mov foo art design studio photo photos video film music game games bet casino ' +
  'poker bank finance money cash credit loans insurance market markets trade trading exchange capital fund ventures legal ' +
  'law tax health care clinic doctor dental pharmacy fit yoga bike ski run surf boats cars auto taxi tours holiday hotel ' +
  'hotels flights restaurant cafe bar pub pizza beer wine coffee recipes kitchen garden farm green eco energy solar house ' +
  'homes land estate apartments rent city town berlin hamburg koeln bayern wien swiss london paris amsterdam brussels oslo ' +
  'stockholm nyc tokyo moscow school academy college university education courses training science institute church ' +
  'foundation charity ngo community chat date dating singles family kids baby wedding gift gifts toys fashion shoes jewelry ' +
  'watch diamonds gold tools build builders construction repair parts supply delivery express global international one ' +
  'plus best cool guru expert guide tips review reviews wiki info events tickets show theater center zone place plaza ' +
  'example онлайн рф сайт москва укр бел мкд срб бг қаз 中国 公司 网络 网址 商城 在线 我爱你 香港 台灣 みんな コム 닷컴 한국 ' +
  'भारत ไทย قطر مصر السعودية امارات ایران'

const known: ReadonlySet<string> = new Set(`${countries} ${generic}`.split(' '))

/** True when a bare name with this last label is meant as an address. “Thanks.It” is not: its case changes midway. */
export function endsLikeAddress(lastLabel: string): boolean {
  const lower = lastLabel.toLowerCase()
  if (lastLabel !== lower && lastLabel !== lastLabel.toUpperCase()) return false
  return lower.startsWith('xn--') || known.has(lower)
}
