const AGENCY = '[A-Z]{2,8}(?:[/ -][A-Z]{2,8})?';
/** Date of receipt at the head of a document. */
export const STAMP = /^date \d{4}(?:-\d{2}){0,2}(?!\S)/;
/** Credit of a picture, which ends its caption. */
export const CREDIT = new RegExp(
	String.raw`\(?(?:Crédit )?(?:Photo|Ảnh|Illustration|Image)s?(?: d['’]illustration| (?:credit|minh họa))?\s*[:/]\s*` +
		String.raw`(?:[A-Z]{2,8}(?:[/-][A-Z]{2,8})?(?![\p{L}\d])\)?(?:\s*\|)?|[^\n]{2,40}$)` +
		String.raw`|\((?:(?:Source|Nguồn)\s*:|(?:Photo|Image)s?(?: \p{Ll}+){0,2} by )[^()\n]{2,40}\)|[-–—]?\s*(?:[A-Z]{2,5}/)?(?:VNA|VNS|VGP) Photos?(?: \p{Lu}[\p{L} ]{2,30})?$`,
	'u'
);
const SHOWN = String.raw`(?:[^.;"“]|(?<=(?:Mrs?|Ms|Dr|Gen|Lt|Lieut|Maj|Col|Sen))\.)`;
/** A picture without a credit: what it shows, at the time it was taken, or no verb at all. */
export const UNCREDITED = new RegExp(
	String.raw`^(?!.*(?<![\p{L}])(?:\p{L}{2,}ed|said|told|spoke|met|held|took|was|were|are|is|has|have|had|will|should|would|can|also|not)(?![\p{L}]))` +
		String.raw`(?:(?:An? |The )?(?:[Oo]verview|[Ss]cene|[Vv]iew)s? (?:of|at|from) ${SHOWN}{3,160}|At the [^.,;]{3,70}|[^;]{5,160} ?\|$|` +
		String.raw`${SHOWN}{5,110} (?:at the (?:reception|(?:online )?meeting|event|talks|ceremony|conference|signing ceremony|working session)|and (?:other )?delegates|pose for (?:a )?(?:group )?photos?)|` +
		String.raw`\p{Lu}${SHOWN}{3,90} (?:meets|receives|speaks|presents|poses|shakes?(?= hands)|welcomes|talks|delivers|signs|sign(?= (?:an?|the) )|awards|addresses|exchange(?= (?:the |signed )?documents)|hands over|attends?(?= the)) ${SHOWN}{2,90})\.?$`, 'u'
);
/** An entry of the menu of a page. */
export const MENU = /^• ?[^.!?]{2,40}$/u;
/** Abbreviated service at the head of the first paragraph, without a place: "MPS - ", "NDO/VNA – ", "(VOVworld) –". */
const SERVICE = String.raw`(?:\(?(?:(?:MPS|MOFA|NDO|VGP|VNS|VNA|AVI|TTXVN|SGGP|PANO|CPV|PSNews|VOV ?[Ww](?:orld|ORLD)|VOV\.VN|VOV\d?)(?:/[A-Z]{2,5})*)\)?)`;
const PLACE_NAME = String.raw`\p{Lu}[\p{L}'’.-]*(?: (?:de |du |d['’])?\p{Lu}[\p{L}'’.-]*){0,3}`;
/** Place, day and agency at the head of the first paragraph. */
export const DATELINE = new RegExp(
	String.raw`^${PLACE_NAME}(?:, (?:le )?(?:\d{1,2}(?:er)? \p{L}+|\p{L}+\.? \d{1,2})(?:,? \d{4})?)?\s*` +
		String.raw`\(${AGENCY}\)\s*[-–—:]|^${SERVICE}\s?[-–—] ?(?=\p{Lu})|^\p{Lu}[\p{Lu} ]{2,25}, \p{Lu}\p{Ll}+ \d{1,2}(?:, \d{4})?\. /[A-Z]{3,8}/\.`,
	'u'
);
/** Place in capitals alone, or after the name of the service and a day: "HÀ NỘI —", "VIETNAM, May 11 - TOKYO —". */
export const BARE_DATELINE = /^(?:VIETNAM, \p{Lu}\p{L}+ \d{1,2} [-–—]\s*(?:\p{Lu}[\p{Lu} ]{2,25} ?[—–-])?|\p{Lu}[\p{Lu} ]{2,25} ?[—–]|\p{Lu}[\p{Lu} ]{3,25} -) ?(?=\p{Lu}|$)/u;
/** What a site writes after a repeated title above a picture. */
export const LABEL = /\s*(?:hinh anh|hình ảnh|ảnh|hình|photo|image) \d{1,2}\s*(?=\p{Lu}|$)|\s+-\d\s*$/u;
/** Name of who wrote it, alone in the last line. */
export const BYLINE = /^[Bb]y \p{Lu}[\p{L}.]*(?:[ -]\p{Lu}[\p{L}.]*){0,3}(?: ?[-–|] ?[Tt]ranslated by \p{Lu}[\p{L} ]{2,40})?$|^[Tt]ranslated by \p{Lu}[\p{L} ]{2,40}$/u;
/** Agency at the end of an article. */
export const SIGN_OFF = new RegExp(String.raw`\s*(?:[-–—]+\s*\(?${AGENCY}\)?|\.?/\.(?:\s*${AGENCY})?|(?<=[.!?…»"]) (?:VNA|AVI|VNS|NDO|CVN|TTXVN)|(?<=[.!?…»"])\s*\(${AGENCY}\)|^(?:\p{Lu}[\p{L} .-]{1,30}/)?(?:VNA|AVI|VNS|NDO|NDEL|CVN|VOV|TTXVN)(?:/[A-Z]{2,6})*)\.?$`, 'u');
/** Marker of the source. */
export const SOURCE = /^(?:(?:source|nguồn)(?:\s*:.{0,40})?|the source of this (?:news|article) is .{2,40})$/i;
/** Marker above other stories. */
export const SIDEBAR =
	/^(?:voir plus|see more|read more|xem thêm|à lire aussi|lire aussi|autres articles|autres actualités|dans la même rubrique|other news|more news|latest news|les plus lus|sur le même sujet|related (?:news|stories)|tin liên quan|tin (?:khác|mới|cùng chuyên mục)|bài liên quan|autres|autres (?:infos?|informations|nouvelles|dépêches|sujets)|articles (?:similaires|liés|connexes|récents)|sur le même thème|à ne pas manquer|les plus (?:lues|récents|récentes)|actualités récentes|you may also like|recommended|most (?:read|viewed|popular)|top stories|more from .{2,30}|don't miss)\s*:?$/i;
/** Words of the site itself. */
export const CHROME =
	/^(?:all news|toutes les actualités|partager|share|chia sẻ|facebook|twitter|zalo|email|imprimer|print|copier le lien|copy link|google news|abonnez-vous|accueil|home|menu|suivez-nous|follow us|commentaires?|comments?|news desk|read count: ?\d.*|media release|more ?(?:…|\.\.\.)|https?:\/\/\S+|feedback|chia sẻ|\d{1,2}:\d{2}.{0,25}|(?:imprimer|envoyer|partager|google news|facebook|print|share|e-?mail)(?: [^|.]{0,30})?(?: ?\| ?[^|.]{2,30})+|(?:(?:rédact(?:rice|eur)|directeur|directrice) (?:en chef|de (?:la )?(?:publication|rédaction))|adresse|address|permis de publication|licen[cs]e|tél(?:éphone)?|tel|fax|hotline|e-?mail|editor-in-chief|giấy phép|tổng biên tập|bản quyền)(?: (?:no|n°))? ?[.:] ?.{2,160}|back(?: to top)?|retour en haut|(?:©|copyright|all rights reserved|tous droits réservés).{0,120}|follow vietnamplus|suivez vietnamplus|(?:imprimer|print|envoyer|send)(?: .{0,40}(?:ami|friend|imprimer|print|email|e-mail|article|page))?|partager (?:sur|cet|par) .{0,40}|(?:suivez|follow|abonnez|subscribe|theo dõi)[ -].{0,50}(?:google|facebook|zalo|newsletter|youtube|telegram|infolettre).{0,20})$/i;
const WEEKDAYS = 'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật';
/** A line of nothing but the day, and maybe the hour, of publication: "Thứ Hai, 23/09/2024, 17:27". */
export const PRINTED_DAY = new RegExp(
	String.raw`^(?:[-+A ]{5,20} )?(?:(?:(?:par |by )?(?:VNA|VNS|NDO|NDEL|CVN|VOV|VOVWORLD|VNP|AVI|Le Courrier du Vietnam|Vietnam\+)(?:/\p{Lu}{2,6})?,?(?: ?[-–|:])? )|\p{Lu}[\p{L}]+, (?:le )?)?` +
		String.raw`(?:(?:publiée?|postée?|modifiée?|mise? à jour|dernière mise à jour|actualisée?|date|temps de publication|updated|published|last updated)(?: le| on)? ?:? ?|by [^\n]{3,30}? {2,})?(?:\d{1,2}[:h]\d{2} ?[-–|,]? ?)?(?:(?:${WEEKDAYS}),? )?(?:le )?` +
		String.raw`(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{2}-\d{2}(?=$|[ ,|T–-])|\d{1,2}(?:er|st|nd|rd|th)? \p{L}{3,9},? \d{4}|\p{L}{3,9},? \d{1,2},? \d{4})` +
		String.raw`(?:(?:[ ,|–-]+(?:à |at )?|T)\d{1,2}[:h]\d{2}(?::\d{2})?(?: ?(?:am|pm))?(?: ?\(?(?:(?:gmt|utc)[+ ]?\d*|[+]\d{2}:?\d{2})\)?)?)?(?: [-–] (?:media release|press release|communiqué(?: de presse)?))?$`, 'iu'
);
/** Tags. */
export const LINKS = /^(?:#[^#.]+)+$|^(?:tags?|mots[- ]clés|keywords|từ khóa)\s*:/i;
/** A line that leads to another story: ">> …", "À lire aussi : …". */
export const LINKED = /^(?:>>|►|▶)\s*\S|^(?:à lire aussi|lire aussi|à lire|voir aussi|see also|read also|also read|read more|xem thêm|sur le même sujet)\s?:\s*\S/iu;
/** End of a sentence. */
export const ENDED = /[.!?…»"”)]$/;
