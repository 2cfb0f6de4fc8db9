-- The five rules in DuckDB's SQL, over the whole stream at once; getvariable('stream') is its file.

-- what words leave possible, ends doubled so that halves are whole; an open end is null

create macro ends_before(high, below, low, above) as coalesce(high < low or (high = low and (below or above)), false);

create macro rounds(number, step, bound, fine) as case
    when bound in ('more than', 'at least') then abs(fine - number) < step and fine >= number
    when bound in ('nearly', 'less than', 'up to') then abs(fine - number) < step and fine <= number
    else abs(fine - number) * 2 <= step end;

create macro direction(bound) as case
    when bound in ('more than', 'at least') then 'up' when bound in ('less than', 'up to') then 'down' end;

create macro times_in(read_high, read_low) as case when read_high <= 0 then 0 else read_low // read_high end;

create macro apart(one, other) as
    ends_before(one.high, one.below, other.low, other.above) or ends_before(other.high, other.below, one.low, one.above);

create macro read_apart(one, other) as one.read_high < other.read_low or other.read_high < one.read_low;

create macro kin(one, other) as one.number = other.number
    or rounds(one.number, one.step, one.bound, other.number) or rounds(other.number, other.step, other.bound, one.number);

-- the slips that would make one number the other

create macro noughts_exact(here, there) as
    len(list_filter(range(1, 10), lambda i: here = there * 10 ** i or here * 10 ** i = there));

create macro noughts_near(here, there) as
    len(list_filter(range(1, 10), lambda i: here <> there * 10 ** i and abs(here - there * 10 ** i) * 100 <= there * 10 ** i))
    + len(list_filter(range(1, 10), lambda i: here * 10 ** i <> there and abs(here * 10 ** i - there) * 100 <= there));

create macro digits_turned(here, there) as
    len(list_filter(range(1, len(here)), lambda i:
        here[i] <> here[i + 1]
        and not (i = 1 and here[2] = '0')
        and here[1:i - 1] || here[i + 1] || here[i] || here[i + 2:] = there));

create macro digits_that_differ(here, there) as
    len(list_filter(range(1, len(here) + 1), lambda i: here[i] <> there[i]));

create macro digit_changed(one, other) as (
    len(one.digits) = len(other.digits) and len(rtrim(one.digits, '0')) >= 4 and len(rtrim(other.digits, '0')) >= 4
    and digits_that_differ(one.digits, other.digits) = 1)::int;

create macro one_slip_of_noughts(one, other) as case noughts_exact(one.number, other.number)
        + digits_turned(one.digits, other.digits) + digit_changed(one, other)
    when 0 then noughts_near(one.number, other.number) = 1
    when 1 then noughts_exact(one.number, other.number) = 1
    else false end;

-- the stream as tables

create temp table dossier as select * from read_ndjson(getvariable('stream'), maximum_object_size = 268435456, columns = {
    id: 'varchar',
    sources: 'struct(id varchar, kind varchar)[]',
    documents: 'struct(id varchar, publisher varchar, published date, story boolean)[]',
    questions: 'struct(id varchar, measure varchar)[]',
    relations: 'struct(whole varchar, parts varchar[], how varchar)[]',
    claims: 'struct(id varchar, document varchar, question varchar, happened date, attribution varchar, leansOn varchar[],
        says struct(number bigint, unit varchar, bound varchar, hedge varchar))[]'});

create temp table stated as
with
    source as (select d.id as dossier, s.id, s.kind from dossier d, unnest(d.sources) as u(s)),
    document as (
        select d.id as dossier, t.id, t.publisher, t.published, coalesce(t.story, false) as story,
            s.kind in ('news agency', 'newspaper', 'broadcaster', 'news site') as carries
        from dossier d, unnest(d.documents) as u(t)
        join source s on s.dossier = d.id and s.id = t.publisher),
    question as (
        select d.id as dossier, q.id, q.measure not in ('isolated', 'without-power') as grows
        from dossier d, unnest(d.questions) as u(q)),
    claim as (
        select d.id as dossier, c.id, c.document, c.question, c.attribution, c.leansOn[1] as leans_on, c.happened,
            c.says.number as number, c.says.unit as unit,
            coalesce(c.says.bound, 'exact') as bound, coalesce(c.says.hedge, 'stated') as hedge,
            case when c.says.number = 0 then 1
                else (10 ** (len(c.says.number::varchar) - len(rtrim(c.says.number::varchar, '0'))))::bigint end as step
        from dossier d, unnest(d.claims) as u(c))
select c.*, c.number::varchar as digits, t.publisher, t.story, t.published, t.carries, q.grows,
    c.hedge = 'stated' as counted,
    date_diff('day', t.published, c.happened) as days_ahead,
    c.question || ' ' || c.hedge || ' ' || c.bound || ' ' || c.number || ' ' || c.unit as position,
    case when c.attribution = t.publisher then null else c.attribution end as voice,
    case bound when 'exact' then 2 * number - if(step = 1, 0, step) when 'about' then 2 * number - 2 * step
        when 'nearly' then 2 * number - 2 * step when 'less than' then 0 when 'up to' then 0 else 2 * number end as low,
    bound = 'more than' as above,
    case bound when 'exact' then 2 * number + if(step = 1, 0, step) when 'about' then 2 * number + 2 * step
        when 'more than' then null when 'at least' then null else 2 * number end as high,
    bound = 'less than' as below,
    case bound when 'exact' then 2 * number - if(step = 1, 0, step) when 'about' then 2 * number - step
        when 'nearly' then 2 * number - step when 'less than' then 2 * number - 2 * step
        when 'up to' then 2 * number - 2 * step else 2 * number end as read_low,
    case bound when 'exact' then 2 * number + if(step = 1, 0, step) when 'about' then 2 * number + step
        when 'more than' then 2 * number + 2 * step when 'at least' then 2 * number + 2 * step else 2 * number end as read_high
from claim c
join document t on t.dossier = c.dossier and t.id = c.document
join question q on q.dossier = c.dossier and q.id = c.question;

-- who is behind each claim: down its chain, the farthest who can be named

create temp table claim as
with recursive
    walk as (
        select dossier, id as start, id as here, [id] as path from stated where leans_on is not null
        union all
        select w.dossier, w.start, c.leans_on, list_append(w.path, c.leans_on)
        from walk w join stated c on c.dossier = w.dossier and c.id = w.here
        where c.leans_on is not null and not list_contains(w.path, c.leans_on)),
    ring as (
        select w.dossier, w.start, w.path
        from walk w join stated c on c.dossier = w.dossier and c.id = w.here
        where c.leans_on = w.start),
    passed_round as (
        select r.dossier, r.start
        from ring r join stated s on s.dossier = r.dossier and s.id = r.start
        join stated c on c.dossier = r.dossier and list_contains(r.path, c.id)
        where c.publisher = s.attribution),
    own as (
        select c.dossier, c.id, c.leans_on, case
            when c.attribution is null then case when c.story and c.carries then null else c.publisher end
            when exists (select 1 from passed_round p where p.dossier = c.dossier and p.start = c.id) then null
            else c.attribution end as source
        from stated c),
    origin as (
        select w.dossier, w.start as id, arg_max(o.source, len(w.path)) as source
        from walk w join own o on o.dossier = w.dossier and o.id = w.here
        where o.source is not null
        group by all
        union all
        select dossier, id, source from own where leans_on is null and source is not null)
select s.*, o.source as origin, coalesce(o.source, 'document ' || s.document) as stands_for
from stated s left join origin o on o.dossier = s.dossier and o.id = s.id;

create temp table citation as
select c.dossier, c.id as claim, d.id as cited, d.document as document, c.document as from_document,
    c.publisher <> d.publisher as of_another,
    case when kin(c, d) then 'kin'
        when c.hedge <> d.hedge then 'unsettled'
        when apart(c, d) then 'apart'
        when read_apart(c, d) then 'read apart'
        else 'compatible' end as figures,
    one_slip_of_noughts(c, d) as one_slip_of_noughts
from claim c join claim d on d.dossier = c.dossier and d.id = c.leans_on;

-- what stands apart: for each claim the nearest of another origin, below it and above it

create temp table excluded as
select a.dossier, a.position, arg_max(b.id, (b.high, not b.below, -b.rank)) as other
from (select * from claim where counted) a
join (select *, row_number() over (partition by dossier order by id) as rank from claim where counted) b
    on b.dossier = a.dossier and b.question = a.question and b.stands_for <> a.stands_for
    and case when a.grows then b.published >= a.published else b.published = a.published end
    and ends_before(b.high, b.below, a.low, a.above)
group by a.dossier, a.position, a.id
union all
select a.dossier, a.position, arg_min(b.id, (b.low, b.above, b.id)) as other
from (select * from claim where counted) a
join (select * from claim where counted) b
    on b.dossier = a.dossier and b.question = a.question and b.stands_for <> a.stands_for
    and case when a.grows then b.published <= a.published else b.published = a.published end
    and ends_before(a.high, a.below, b.low, b.above)
group by a.dossier, a.position, a.id;

create temp table told_apart as
with nearest as (
    select a.dossier, a.id, arg_max(b.id, (b.read_high, -b.rank)) as other
    from (select * from claim where counted) a
    join (select *, row_number() over (partition by dossier order by id) as rank from claim where counted) b
        on b.dossier = a.dossier and b.question = a.question and b.stands_for <> a.stands_for
        and case when a.grows then b.published >= a.published else b.published = a.published end
        and b.read_high < a.read_low
    group by a.dossier, a.id
    union all
    select a.dossier, a.id, arg_min(b.id, (b.read_low, b.id)) as other
    from (select * from claim where counted) a
    join (select * from claim where counted) b
        on b.dossier = a.dossier and b.question = a.question and b.stands_for <> a.stands_for
        and case when a.grows then b.published <= a.published else b.published = a.published end
        and a.read_high < b.read_low
    group by a.dossier, a.id)
select n.dossier, a.position, b.read_low, b.read_high
from nearest n
join claim a on a.dossier = n.dossier and a.id = n.id
join claim b on b.dossier = n.dossier and b.id = n.other
where not kin(a, b) and not apart(a, b) and direction(a.bound) is distinct from direction(b.bound)
    or not kin(a, b) and not apart(a, b) and direction(a.bound) is null;

create temp table position as
select dossier, position, id as lead, story, read_low, read_high
from claim
qualify row_number() over (partition by dossier, position order by story desc, published, id) = 1;

-- the parts that belong with a whole: of its own document and voice, else of the document that it rests on

create temp table part as
with
    relation as (
        select d.id as dossier, r.whole, r.parts, unnest(r.parts) as part, r.how
        from dossier d, unnest(d.relations) as u(r)),
    whole as (
        select r.dossier, r.part, r.how, len(r.parts) as asked, w.id, w.document, w.voice, w.hedge, w.high, w.below, w.leans_on
        from relation r join claim w on w.dossier = r.dossier and w.question = r.whole),
    told as (
        select w.dossier, w.id, w.part, arg_min(p.hedge, p.id) as hedge, any_value(p.low) as low, any_value(p.above) as above,
            count(distinct (p.low, p.above, coalesce(p.high, -1), p.below)) as figures
        from whole w join claim p on p.dossier = w.dossier and p.document = w.document and p.question = w.part
            and (p.voice is null or w.voice is null or p.voice = w.voice)
        group by all),
    rested as (
        select w.dossier, w.id, w.part, arg_min(p.hedge, p.id) as hedge, any_value(p.low) as low, any_value(p.above) as above,
            count(distinct (p.low, p.above, coalesce(p.high, -1), p.below)) as figures
        from whole w
        join citation c on c.dossier = w.dossier and c.claim = w.id and c.document <> w.document
        join claim p on p.dossier = w.dossier and p.document = c.document and p.question = w.part
        anti join told t on t.dossier = w.dossier and t.id = w.id and t.part = w.part
        group by all)
select w.dossier, w.id, w.how, w.asked, w.hedge as whole_hedge, w.high, w.below, b.hedge, b.low, b.above
from whole w
join (select * from told union all select * from rested) b on b.dossier = w.dossier and b.id = w.id and b.part = w.part
where b.figures = 1;

-- the judgements

copy (
    select p.dossier, 'figures/disagree', p.lead
    from position p
    semi join excluded e on e.dossier = p.dossier and e.position = p.position
    where not exists (select 1 from citation c where c.dossier = p.dossier and c.claim = p.lead and c.figures = 'apart')
        and (p.story or not exists (
            select 1 from excluded e join citation c on c.dossier = e.dossier and c.claim = e.other and c.figures = 'apart'
            where e.dossier = p.dossier and e.position = p.position))
    union all
    select p.dossier, 'figures/disagree', p.lead
    from position p
    join told_apart t on t.dossier = p.dossier and t.position = p.position
    anti join excluded e on e.dossier = p.dossier and e.position = p.position
    group by p.dossier, p.position, p.lead
    having min(greatest(times_in(p.read_high, t.read_low), times_in(t.read_high, p.read_low))) >= 2
    union all
    select p.dossier, 'figures/disagree', p.lead
    from position p
    semi join (
        select a.dossier, a.position
        from claim a join claim b on b.dossier = a.dossier and b.question = a.question and b.stands_for = a.stands_for
            and (b.document = a.document or (b.published = a.published and a.leans_on is null and b.leans_on is null))
        where a.counted and b.counted and apart(a, b)) o on o.dossier = p.dossier and o.position = p.position
    union all
    select dossier, 'drift/value-changed', claim
    from citation where figures in ('apart', 'read apart') and not one_slip_of_noughts
    union all
    select dossier, 'parts/exceed-whole', id
    from part
    group by dossier, id, how, asked, whole_hedge, high, below
    having bool_and(hedge = whole_hedge) and (how <> 'exhaustive' or count(*) < asked)
        and (sum(low) > high or (sum(low) = high and (below or bool_or(above))))
    union all
    select dossier, 'time/happened-after-publication', id
    from claim where days_ahead > 1 and counted
    union all
    select dossier, 'attribution/missing', id
    from claim c
    where origin is null and attribution is null and (days_ahead <= 0 or not counted)
        and not exists (select 1 from citation t where t.dossier = c.dossier and t.claim = c.id and t.of_another)
) to '/dev/stdout' (format csv, delimiter '\t', header false, quote '');
