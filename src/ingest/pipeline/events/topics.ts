/** A domain as a title names it. French with its article; `against` is how a short label leads up to it, if not by "sur". */
interface Topic {
	readonly en: string;
	readonly fr: string;
	readonly against?: string;
}

const TOPICS: Readonly<Record<string, Topic>> = {
	cybersecurity: { en: 'cybersecurity', fr: 'la cybersécurité' },
	cybercrime: { en: 'cybercrime', fr: 'la cybercriminalité', against: 'contre la cybercriminalité' },
	personal_data_protection: { en: 'data protection', fr: 'la protection des données' },
	data_sharing: { en: 'data sharing', fr: 'le partage de données' },
	population_database: { en: 'population data', fr: 'les données de population' },
	digital_identity: { en: 'digital identity', fr: "l'identité numérique" },
	citizen_identification: { en: 'citizen identification', fr: "l'identification des citoyens" },
	administrative_management: { en: 'administration', fr: 'la gestion administrative' },
	e_government: { en: 'e-government', fr: "l'administration en ligne" },
	smart_cities: { en: 'smart cities', fr: 'les villes intelligentes' },
	digital_transformation: { en: 'digital transformation', fr: 'la transformation numérique' },
	digital_economy: { en: 'the digital economy', fr: "l'économie numérique" },
	equipment_technology: { en: 'equipment', fr: 'les équipements' },
	legal_frameworks: { en: 'legal frameworks', fr: 'le cadre juridique' },
	extradition: { en: 'extradition', fr: "l'extradition" },
	transfer_sentenced_persons: { en: 'transfer of prisoners', fr: 'le transfèrement des condamnés' },
	mutual_legal_assistance: { en: 'legal assistance', fr: "l'entraide judiciaire" },
	criminal_justice: { en: 'criminal justice', fr: 'la justice pénale' },
	crime_prevention: { en: 'crime prevention', fr: 'la lutte contre la criminalité', against: 'contre la criminalité' },
	transnational_crime: { en: 'transnational crime', fr: 'la criminalité transnationale', against: 'contre le crime transnational' },
	counter_narcotics: { en: 'drug crime', fr: 'la lutte contre la drogue', against: 'contre la drogue' },
	human_trafficking: { en: 'human trafficking', fr: 'la lutte contre la traite', against: 'contre la traite' },
	counter_terrorism: { en: 'counter-terrorism', fr: 'la lutte antiterroriste', against: 'contre le terrorisme' },
	economic_crime: { en: 'economic crime', fr: 'la criminalité économique', against: 'contre le crime économique' },
	wildlife_environment_crime: { en: 'environmental crime', fr: 'la criminalité environnementale', against: 'contre le crime environnemental' },
	information_exchange: { en: 'information exchange', fr: "l'échange d'informations" },
	fire_prevention_rescue: { en: 'fire and rescue', fr: 'les secours' },
	training_capacity: { en: 'training', fr: 'la formation' },
	delegation_exchange: { en: 'exchange of delegations', fr: "l'échange de délégations" },
	non_traditional_security: { en: 'non-traditional security', fr: 'la sécurité non traditionnelle' },
	national_security: { en: 'national security', fr: 'la sécurité nationale' },
	investment_security: { en: 'investment security', fr: 'la sécurité des investissements' },
	citizen_protection: { en: 'citizen protection', fr: 'la protection des ressortissants' },
	multilateral_coordination: { en: 'multilateral coordination', fr: 'la coordination multilatérale' },
	political_relations: { en: 'political relations', fr: 'les relations politiques' },
	defence: { en: 'defence', fr: 'la défense' },
	border_security: { en: 'border security', fr: 'la sécurité des frontières', against: 'sur les frontières' },
	maritime_security: { en: 'maritime security', fr: 'la sécurité maritime' },
	migration: { en: 'migration', fr: 'les migrations' },
	peacekeeping: { en: 'peacekeeping', fr: 'le maintien de la paix' },
	prison_management: { en: 'prisons', fr: 'les prisons' },
	health: { en: 'health', fr: 'la santé' },
	education: { en: 'education', fr: "l'éducation" },
	tourism: { en: 'tourism', fr: 'le tourisme' },
	gender_equality: { en: 'gender equality', fr: "l'égalité des sexes" },
	humanitarian: { en: 'humanitarian aid', fr: "l'aide humanitaire" },
	party_affairs: { en: 'Party affairs', fr: 'les affaires du Parti' }
};

/** Domains that say little of an event where it has others. */
const AT_LARGE = new Set(['crime_prevention', 'multilateral_coordination', 'political_relations', 'national_security']);
/** Domains a title names at most. */
const MOST = 3;

function topicsOf(domains: readonly string[], without: readonly string[] = []): Topic[] {
	const own = domains.filter((domain) => !without.includes(domain));
	const particular = own.filter((domain) => !AT_LARGE.has(domain));
	return (particular.length > 0 ? particular : own).slice(0, MOST).map((domain): Topic => TOPICS[domain] ?? { en: domain.replaceAll('_', ' '), fr: domain.replaceAll('_', ' ') });
}

function list(items: readonly string[], and: string): string {
	return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1) ?? ''}`;
}

/** Domains in words: English as a list; French as what follows "sur" and "en matière", and as the end of a short label. Each is
 *  empty without a domain. */
export interface TopicWords {
	/** "cybersecurity, training and drug crime"; in French with articles: "la cybersécurité et la formation". */
	readonly list: string;
	/** French: "de cybersécurité, de formation et d'extradition". */
	readonly of: string;
	/** The first domain as a short label ends: "on cybersecurity", "contre la drogue". */
	readonly brief: string;
}

/** Words for the domains of an event but those of `without`, the particular ones where it has any. */
export function topicWords(lang: 'en' | 'fr', domains: readonly string[], without: readonly string[] = []): TopicWords {
	const topics = topicsOf(domains, without);
	const [first] = topics;
	if (first === undefined) return { list: '', of: '', brief: '' };
	if (lang === 'en') return { list: list(topics.map(({ en }) => en), 'and'), of: '', brief: `on ${first.en}` };
	const bare = topics.map(({ fr }) => fr.replace(/^(?:la |le |les |l')/, ''));
	return {
		list: list(topics.map(({ fr }) => fr), 'et'),
		of: list(bare.map((noun) => (/^[aeiouyhéèê]/iu.test(noun) ? `d'${noun}` : `de ${noun}`)), 'et'),
		brief: first.against ?? `sur ${first.fr}`
	};
}
