/** Words by how good or bad they sound, where the general English lists are silent; and German, which they do not know. */
const english: Readonly<Record<string, string>> = {
  '3': `lit goat fire blessed stoked hyped pumped obsessed masterpiece flawless unreal epic legendary iconic goosebumps
    unforgettable phenomenal stunning gorgeous breathtaking fab fabulous amazeballs yay yayyy woohoo woo hooray yippee
    fave favourite favorite bestie ily ilysm luv lovin nailed ecstatic overjoyed`,
  '2': `hype excited exciting excite dope legit vibes winning clutch slay slayed slaying classy
    upgrade upgraded discount bargain freebie giveaway recommend recommended recommends helpful speedy prompt
    flawlessly seamless reliable intuitive responsive comfy cosy cozy tasty yummy yum delish delicious congrats
    congratulations grats cheers thx thanks thnx ty tysm thankyou thank appreciated appreciates birthday bday holiday
    vacation weekend sunshine concert festival champions champion victory undefeated comeback mvp hattrick touchdown
    goal scored scores qualify qualified qualifies premiere anniversary engaged wedding graduation graduated
    rockin rocks rocked rock banger anthem dancing psyched adore adores finally ready`,
  '1': `launch launches launching opens debut tickets live tonight hopefully smooth easy improve improved improves
    improvement progress partnership award awards shortlisted nominated nominee tribute welcome hello morning enjoy
    cute sweet nice cool chill lol haha hahaha hehe lmao xoxo hug hugs kiss kisses`,
  '-1': `meh ugh smh idk delayed delay delays queue queueing waiting wait slow slower pricey expensive overpriced
    bored boring tired sleepy monday mondays homework exam exams traffic rain rainy cold flu sick injury injured
    suspended suspension recall recalled outage downtime offline glitchy laggy lag missed miss missing lost lose loses
    loss alone without supposedly apparently allegedly accused accuses blame blames blamed denies denied defends
    controversy controversial protest protests protesters boycott strike strikes ban banned bans sanctions tariff`,
  '-2': `overrated cringe lame sucks sucked suck ripoff rude unhelpful useless incompetent ignored ignoring
    broken crash crashed crashes crashing buggy bug bugs faulty defective refund complaint complaints complain scammed
    unacceptable unusable unresponsive disappointed disappointing disappointment letdown shambles joke clown clowns
    hypocrite hypocrites hypocrisy bigot bigots bigotry racist racists racism sexist sexism misogyny misogynist islamophobia
    homophobic propaganda regime dictator tyrant coup corrupt corruption rigged bribe bribery indicted impeach impeached
    impeachment resign resigns resigned scandal leaked leak coverup lies lied liar liars lying fake hoax
    biased bias extremist extremists radical jihad jihadi invade invaded invasion occupation airstrike
    airstrikes bombing bombings bombed shooting shootings gunman hostage hostages casualties wounded victims victim
    deported deportation deport bankrupt bankruptcy layoffs layoff fired sued sues lawsuit fraudulent hacked hacker breach
    headache migraine puke vomit nausea crying cried cries heartbroken heartbreaking depressing depressed anxious
    anxiety stressed stressful annoying annoyed annoys pissed pissing wtf ffs stfu gtfo fml bs bullshit crap crappy`,
  '-3': `disgusting disgusted disgrace disgraceful appalling atrocious horrendous horrid vile scum trash garbage
    pathetic moron morons idiot idiots imbecile cunt cunts twat prick dickhead asshole assholes hate hates
    hated hating hateful genocide massacre massacred slaughter slaughtered beheaded beheading terrorist terrorists terrorism
    terror isis daesh nazi nazis kkk rapist rape raped pedophile molested murdered murderer murderers killed killing kills
    nightmare evil`,
}

const german: Readonly<Record<string, string>> = {
  '3': `großartig grossartig fantastisch wunderbar hervorragend ausgezeichnet genial perfekt begeistert begeisternd traumhaft
    sensationell überragend liebe geliebt herrlich phänomenal weltklasse spitze hammer mega`,
  '2': `gut guter gute gutes super toll tolle toller tolles schön schöne schöner schönes klasse danke dankeschön dankbar
    freue freut freuen freude glücklich zufrieden empfehlen empfehlenswert empfehlung freundlich hilfreich hilfsbereit
    lecker gelungen glückwunsch gratuliere gewonnen gewinnt sieg erfolg erfolgreich stark prima cool geil lieblings
    liebevoll angenehm kompetent zuverlässig begeisterung lohnt gelöst`,
  '1': `okay schnell einfach praktisch günstig pünktlich sauber interessant nett nette netter gern gerne endlich hoffentlich
    besser verbessert fair hübsch`,
  '-1': `leider langsam teuer schade müde warten warte wartezeit verspätet verspätung spät schwierig kompliziert unklar
    langweilig mäßig problem probleme fehlt fehler nervig umständlich`,
  '-2': `schlecht schlechte schlechter schlechtes kaputt defekt enttäuscht enttäuschend enttäuschung ärgerlich ärger
    verärgert nervt unfreundlich unverschämt unfähig inkompetent beschwerde beschweren reklamation betrogen abzocke
    peinlich traurig falsch lüge lügen gelogen lügner nutzlos unbrauchbar wütend sauer mies miese mieser mieses mangelhaft
    ausgefallen ignoriert frech dreist skandal`,
  '-3': `schrecklich furchtbar katastrophe katastrophal hasse hass ekelhaft widerlich scheiße scheisse scheiß beschissen
    unterirdisch unzumutbar grauenhaft miserabel abartig betrug betrüger verbrecher mist dreck`,
}

const emoji: Readonly<Record<string, string>> = {
  '3': '😍 🥰 ❤ 💕 💖 💗 💙 💚 💛 💜 💯 🎉 🥳 🤩 😘 🏆 🥇 💘 💞 💓',
  '2': '😀 😃 😄 😁 😆 😊 🙂 😎 👍 👏 🙌 😂 🤣 🔥 ✨ 🌟 ⭐ 💪 🙏 😋 🎊 🎈 🎂 😇 🤗 🌹 🌸 ☀ 👌 🤘 😻 🎶 💃 🕺',
  '1': '😉 😏 😌 🤞 🍀 🎁 🎵 ✅ 👀 😜 😝 😛 🚀 🍻',
  '-1': '😐 😑 😕 😬 🙄 😴 🤔 😅 😒 😓 ⏳ 😶 🤷 😪',
  '-2': '😞 😟 😔 🙁 ☹ 😢 😣 😖 😫 😩 😥 😰 😨 😧 👎 💔 😷 🤒 😿 🤦 ⚠ 🤕 😦 😮‍💨',
  '-3': '😠 😡 🤬 😭 😱 🤮 🤢 💩 🖕 😤 👿 😾 💀',
}

/** Our own list. */
export const ownValences: ReadonlyMap<string, number> = new Map(
  [english, german, emoji].flatMap((list) =>
    Object.entries(list).flatMap(([valence, words]) =>
      words
        .split(/\s+/)
        .filter((word) => word !== '')
        .map((word) => [word, Number(valence)] as const),
    ),
  ),
)
