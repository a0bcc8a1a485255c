/** Words that name a domain. Each takes its words away from the rules after it, so that "criminalité transnationale"
 *  is not crime in general as well. */
const RULES: readonly (readonly [domain: string, words: RegExp])[] = [
	['peacekeeping', /maintien de la paix(?: des Nations unies| de l'ONU)?|(?:UN |United Nations )?peace-?keeping|UN mission|mission (?:de l'ONU|des Nations unies)/giu],
	['personal_data_protection', /protection (?:et (?:au |le )?stockage )?des données (?:personnelles|à caractère personnel)|données personnelles|personal (?:data|information) protection|protect\w* (?:of )?personal data|personal data/giu],
	['cybercrime', /cyber-?\s?criminalité|cyber-?crimes?|criminalité (?:de|liée à la|utilisant (?:la|les)) haute technologie|high-tech crimes?|crimes? de haute technologie|délinquance de haute technologie|escroqueries? en ligne|(?:jeux d'argent|paris)[^,.]{0,12} en ligne|online gambling|telecom(?:munications?)? fraud|online (?:scams?|fraud|abuse|exploitation)|(?:abuse|exploitation) online|(?:abus|exploitation)[^,.]{0,30} en ligne|fraude en ligne|pirat(?:es?|age) informatiques?|cyber-?attaques?|cyber-?attacks?|scam (?:cent(?:re|er)s?|compounds?)|centres? d'escroquerie/giu],
	['cybersecurity', /cyber-?\s?sécurité|(?:maintien de )?(?:la )?(?:sécurité|sûreté)(?: et (?:de )?la (?:sûreté|sécurité))? (?:dans le |du )cyberespace|cyberespace|cyber-?\s?security|cyberspace|sécurité (?:des réseaux|numérique|de l'information|informatique)|network security|information security/giu],
	['population_database', /bases? de données (?:nationales? )?(?:démographiques?|sur la population|de la population)|Centre national de données(?: sur la population)?|population database|national data cent(?:re|er)|données sur la population/giu],
	['digital_identity', /identi(?:té|fication) (?:numérique|électronique)s?|VNeID|SingPass|digital (?:identity|ID)|electronic identification/giu],
	['citizen_identification', /identification (?:des citoyens|citoyenne)|citizen identification|identity cards?|cartes? d'identité/giu],
	['data_sharing', /utilisation légale des données|(?:partage|échange|transfert) (?:transfrontalier )?des? données|(?:data (?:sharing|exchange|transfer)|sharing (?:of )?data|cross-border data)/giu],
	['administrative_management', /(?:gestion|réforme) administrative|gestion de l'ordre social|administrative (?:management|reform)/giu],
	['e_government', /e-gouvernement|gouvernement (?:électronique|numérique)|administration (?:électronique|numérique)|services publics?(?: en ligne| numériques)?|e-government|digital government|(?:online )?public services/giu],
	['smart_cities', /villes? intelligentes?|smart cit(?:y|ies)/giu],
	['digital_transformation', /transformation numérique|digital transformation/giu],
	['digital_economy', /économie numérique|digital economy/giu],
	['equipment_technology', /(?:machines?|moyens|équipements?)(?:(?: et (?:des )?équipements)? (?:scientifiques?|techniques?|technologiques?|spécialisés?|de police|modernes?))|big data|plate-?forme de données|(?:technical |specialised |specialized |modern |police )?equipment|matériels? (?:technique|spécialisé)s?|équipements?/giu],
	['extradition', /extradition|dẫn độ/giu],
	['transfer_sentenced_persons', /transf(?:ert|èrement) (?:des|de) (?:personnes condamnées|condamnés|prisonniers)|transfer of (?:sentenced persons|prisoners|convicted)/giu],
	['mutual_legal_assistance', /entraide judiciaire(?: (?:en matière )?pénale)?|assistance judiciaire mutuelle|mutual legal assistance/giu],
	['criminal_justice', /justice pénale|procédure pénale|criminal justice|procureurs?|prosecutors?/giu],
	['legal_frameworks', /cadres? juridiques?|documents? juridiques?|systèmes? juridiques?|base juridique|corridor juridique|legal (?:frameworks?|documents?|basis|system|corridor)|élaboration (?:de|des) lois|law-?making/giu],
	['human_trafficking', /traite (?:des|d') ?(?:êtres humains|personnes)|(?:trafic )?d'êtres humains|traite humaine|human trafficking|trafficking in persons/giu],
	['counter_narcotics', /(?:(?:criminalité|crimes?|délits?|infractions?|délinquance|drug-related|trafic) (?:liée?s?|relatif|relative|en matière)?s? ?(?:à la |aux |à |de |crimes? ?)*)?(?:drogues?|stupéfiants)|drug-related crimes?|drug crimes?|drogues?|stupéfiants|narcotrafic|narcotics?|drugs?(?![\p{L}])|ma túy/giu],
	['counter_terrorism', /(?:anti-?)?terroris(?:me|tes?)|(?:counter-?)?terroris[mt]s?/giu],
	['economic_crime', /criminalité économique|délits? économiques?|blanchiment (?:d'argent|de capitaux)|corruption|recouvrement (?:des|d') ?(?:avoirs|actifs)|economic crimes?|money laundering|asset recovery/giu],
	['wildlife_environment_crime', /(?:(?:criminalité|crimes?|trafic|délits?)(?: liée?s?)? (?:aux?|d'|de|des|à la|impliquant des) ?)?(?:espèces|animaux|faune) sauvages?|wildlife (?:crimes?|trafficking)|criminalité environnementale|(?:crimes?|délits?) (?:liés à l')?environnement(?:aux)?|wildlife|environmental crimes?/giu],
	['transnational_crime', /(?:criminalité|crimes?|criminels?)(?: (?:organisée?s?|et autres crimes|organized|organised))?(?: et)? ?transnation(?:ale?|aux|ales|al)s?|criminalité organisée|transnational (?:organi[sz]ed )?crimes?|organi[sz]ed crimes?|cross-border crimes?|criminalité transfrontalière|crimes transnationaux/giu],
	['fire_prevention_rescue', /(?:prévention|lutte)(?: et (?:de )?(?:la )?lutte)? (?:contre )?(?:des|les) incendies|incendies?|sauvetage|sapeurs-pompiers|pompiers|firefighters|secours(?! d'urgence)|fire (?:prevention|fighting|safety)|firefighting|(?:search and )?rescue/giu],
	['prison_management', /gestion des prisons|établissements? pénitentiaires?|prison management|prisons?(?![\p{L}])/giu],
	['border_security', /(?:protection|gestion|sécurité|sûreté|contrôle|défense|garde|coordination)(?: (?:de la|des|aux))?(?: zones?)? ?(?:frontalière?s?|frontières?|-frontière)|gardes?-frontières?|postes?-frontières?|frontali(?:ers?|ères?)|frontières?|border(?:s|line)?(?![\p{L}])(?: (?:management|security|control|protection|guards?|gates?|areas?))?/giu],
	['citizen_protection', /(?:sûreté et la sécurité|protection|sécurité) des (?:citoyens|ressortissants)|protection consulaire|citizen protection|protect\w* (?:of )?(?:citizens|nationals|fisher\w+)|protection des pêcheurs/giu],
	['maritime_security', /(?:sécurité|sûreté) maritime|garde-côtes|maritime (?:security|safety|law enforcement)|coast guards?|(?:IUU |illegal )?fishing|pêche(?: illicite| illégale)?|en mer(?![\p{L}])|at sea|garde-côte/giu],
	['migration', /migrat(?:ions?|oires?)|immigration|entrées? et (?:des )?sorties?|visas?(?![\p{L}])|migrants?|rapatriement|repatriation/giu],
	['investment_security', /sécurité des investissements|(?:garantie|assurer) .{0,20}investissements|security of investments?|investment security/giu],
	['non_traditional_security', /(?:sécurité non traditionnelle|menaces? non traditionnelles?|non-traditional security)/giu],
	['defence', /(?<!garde-)(?:ministères? de la |coopération de |dialogue de |politique de )?défense(?! des (?:droits|intérêts))|militaires?|armées?(?![\p{L}])|defen[cs]e|military|army|industrie de défense/giu],
	['national_security', /sécurité (?:nationale|politique)|ordre (?:public|social)|(?:garantie|maintien) de la sécurité|domaines? (?:clés? |de coopération )?(?:que sont|comme|tels que) la sécurité|national security|social order|public order/giu],
	['training_capacity', /formations?(?! politique)|renforcement des capacités|(?:amélioration|développement|renforcer|accroître) (?:des|les|leurs) capacités|ressources humaines|stag(?:es?|iaires?)(?![\p{L}])|former (?:des|les|leurs|d')|formera|train(?:s|ing|ed)?(?![\p{L}])|(?:build|boost|enhanc|improv)\w* (?:the )?capacit(?:y|ies)|capacity[- ]building|human resources?/giu],
	['information_exchange', /(?:échanges?|partages?|partager(?:a|ont)?|partageant|échang(?:er|ée?s?))(?: (?:de |d'|des |leurs? |ses |leurs |les |en temps opportun |régulier |régulièrement |rapide ){0,3})(?:informations?|expériences?|renseignements?)|(?:exchang\w+|shar\w+)(?: (?:of|their|its|his|more|timely|and|sharing|exchange))* (?:information|experiences?|intelligence)|(?:information|experience|intelligence)(?:[- ](?:and experience ))?[- ]?(?:sharing|exchange)/giu],
	['delegation_exchange', /échang(?:es?|er|eront) (?:réguliers? )?(?:de|des) (?:délégations|visites)|exchang\w+ (?:delegations|visits)|exchange of (?:delegations|visits)|delegation exchanges?/giu],
	['multilateral_coordination', /multilatéra(?:le|les|ux|l)|ASEAN|ASEANAPOL|Nations [Uu]nies|INTERPOL|forums? (?:régionaux|internationaux)|(?:conférence|réunion) (?:régionale|internationale)|(?:regional|international) (?:conference|meeting)|instances (?:régionales|internationales)|multilateral|United Nations|regional and international forums|UN(?![\p{L}])/gu],
	['health', /(?<!de la )santé(?! publique de)|pandémie|COVID|healthcare|pandemic|health/giu],
	['education', /apprentissage|éducation|université|education|bourses?|scholarships?/giu],
	['tourism', /tourisme|touristiques?|tourism/giu],
	['gender_equality', /égalité des sexes|gender equality|égalité (?:de|des) genres?/giu],
	['humanitarian', /humanitaires?|aides? (?:alimentaire|d'urgence)s?|emergency (?:aid|relief)|disaster relief|humanitarian|séisme|earthquake|catastrophes? naturelles?|natural disasters?/giu],
	['party_affairs', /Congrès (?:national )?du Parti|affaires du Parti|(?:Comité central|organes?) du Parti|mobilisation des masses|Party (?:affairs|Congress)/gu],
	['crime_prevention', /criminalité|anti-?criminalité|crimes?(?![\p{L}])|criminels?|application d(?:e la|e|es) lois?|forces de l'ordre|coopération (?:de la |policière|entre les polices)police|coopération policière|coopération de la police|law enforcement|police cooperation|infractions?/giu],
	['political_relations', /relations (?:diplomatiques|bilatérales|politiques|de partenariat|d'amitié)|partenariat (?:stratégique|intégral|global)|consultation politique|diplomatic (?:relations|ties)|(?:comprehensive |strategic )+partnership|political consultation|liens d'amitié/giu]
];

const WHOLE_WORDS = RULES.map(([domain, words]) =>
	[domain, new RegExp(`(?<![\\p{L}])(?:${words.source})`, words.flags)] as const);

/** Domains that make a statement of relations no domain of its own where others stand beside it. */
const GENERAL = new Set(['political_relations', 'crime_prevention', 'national_security', 'multilateral_coordination']);

/** Domains a text names, in the order of the text. */
export function findDomains(text: string): string[] {
	let rest = text;
	const found: { domain: string; at: number }[] = [];
	for (const [domain, words] of WHOLE_WORDS) {
		let first = Infinity;
		rest = rest.replace(words, (match: string, ...args: unknown[]) => {
			const at = args.find((arg): arg is number => typeof arg === 'number') ?? 0;
			first = Math.min(first, at);
			return '_'.repeat(match.length);
		});
		if (first < Infinity) found.push({ domain, at: first });
	}
	const ordered = found.toSorted((a, b) => a.at - b.at).map(({ domain }) => domain);
	return ordered.length > 1 ? ordered.filter((domain) => domain !== 'political_relations') : ordered;
}

/** Domains of an encounter: what its own sentence names; where it names none or only the field at large, also what
 *  the title names. */
export function domainsOfEncounter(sentence: string, title: string): string[] {
	const own = findDomains(sentence);
	return own.filter((domain) => !GENERAL.has(domain)).length > 1 ? own : [...new Set([...own, ...findDomains(title)])];
}
