/** Domains under which anybody can have an address: they say nothing of a company. Subdomains count with them. */
export const freeMailDomains: ReadonlySet<string> = new Set(
  `aim.com alice.it aol.com arcor.de att.net bellsouth.net bigpond.com bluewin.ch bol.com.br btinternet.com centrum.cz
   comcast.net cox.net daum.net duck.com eircom.net email.com fastmail.com fastmail.fm free.fr freenet.de gmail.com
   gmx.at gmx.ch gmx.com gmx.de gmx.net googlemail.com hanmail.net hey.com hotmail.co.uk hotmail.com hotmail.de
   hotmail.es hotmail.fr hotmail.it hushmail.com icloud.com inbox.com inbox.lv interia.pl laposte.net libero.it
   live.co.uk live.com live.nl mac.com mail.com mail.de mail.ru mailbox.org mailinator.com me.com msn.com naver.com
   ntlworld.com o2.pl onet.pl online.no orange.fr outlook.com outlook.de outlook.es outlook.fr pm.me posteo.de
   proton.me protonmail.ch protonmail.com qq.com rambler.ru rediffmail.com rocketmail.com sapo.pt seznam.cz sfr.fr
   shaw.ca sina.com sky.com sympatico.ca t-online.de talktalk.net telenet.be tiscali.it tuta.com tutanota.com uol.com.br
   verizon.net virgilio.it virginmedia.com wanadoo.fr web.de wp.pl yahoo.ca yahoo.co.in yahoo.co.jp yahoo.co.uk
   yahoo.com yahoo.com.br yahoo.de yahoo.es yahoo.fr yahoo.it yandex.com yandex.ru ymail.com zoho.com 126.com 163.com`
    .trim()
    .split(/\s+/),
);
