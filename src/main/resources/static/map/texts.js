// Everything the page says, in both languages, and the language that is chosen.

const VI = {
  title: 'PhuSong · Bản đồ phủ sóng',
  otherLanguage: 'English',
  skipToList: 'Tới danh sách thôn, bản',
  panel: 'Số liệu và chú giải',
  map: 'Bản đồ; phím mũi tên để di chuyển, + và − để phóng to, thu nhỏ',
  viewBy: 'Xem theo',
  criteriaGroup: 'Bộ tiêu chí (nhà mạng bất kỳ)',
  operatorGroup: 'Từng nhà mạng (2G–5G)',
  legend: 'Chú giải',
  boundaries: 'Địa giới hành chính',
  search: 'Tìm thôn, xã…',
  gapsTitle: 'Thôn, bản chưa đạt ({count})',
  moreGaps: 'và {count} nơi khác: hãy gõ để tìm',
  noGaps: 'Không có nơi nào.',
  loading: 'Đang tải dữ liệu…',
  waiting: 'Chưa có dữ liệu được công bố. Lần tính đầu tiên đang chạy; trang sẽ tự tải lại.',
  failed: 'Không tải được dữ liệu: {reason}. Trang sẽ tự thử lại.',
  broken: 'Trang gặp lỗi: {reason}. Hãy tải lại trang.',
  newVersion: 'Có dữ liệu mới.',
  reload: 'Tải lại',
  synthetic: 'DỮ LIỆU MÔ PHỎNG: không phải số liệu thực',
  close: 'Đóng',
  status: {
    COVERED: 'Có sóng', WEAK: 'Sóng yếu', UNCOVERED: 'Chưa phủ sóng', UNKNOWN: 'Chưa xác định',
    CLOSED: 'Đã có 5G', OPEN: 'Chưa có 5G',
  },
  layer: {
    hamlets: 'Thôn, bản, khu', targets: 'Mục tiêu 5G', sites: 'Trạm BTS (khi phóng to)', units: 'Ranh giới xã, huyện',
  },
  figure: {
    hamlets_with_signal: 'Thôn, bản có sóng', people_affected: 'Người dân ở nơi chưa đủ sóng',
    hamlets_to_measure: 'Thôn cần đo thực địa', targets_closed: 'Mục tiêu 5G đã đạt',
    hamlets_only_2g_3g: 'Thôn chỉ có 2G/3G',
  },
  criteria: {
    'any-mobile': 'Di động bất kỳ (2G–5G)', '4g': '4G', '5g': '5G', 'centre-only': 'Chỉ xét trung tâm (2G–5G)',
  },
  strict: '{name}, chặt (xác suất từ 90 %)',
  upTo: 'đến {share} nếu tính cả nơi chưa xác định',
  operatorView: 'Số liệu tổng hợp chỉ có cho nhà mạng bất kỳ; màu trên bản đồ là của {operator}.',
  provenance: 'Dự báo ITU-R P.1812, tính đến {as_of}. Tiêu chí {criteria}, lượt tính {run}, phiên bản dữ liệu {version}.',
  attribution: 'Nguồn: {source}. Giấy phép: {licence}.',
  kind: {
    DISTRICT_CENTRE: 'Trung tâm huyện', INDUSTRIAL_PARK: 'Khu công nghiệp', TOURIST_AREA: 'Khu du lịch',
    STATE_OFFICE: 'Cơ quan nhà nước',
  },
  structure: {TOWER: 'Cột tự đứng', MAST: 'Cột dây co', ROOFTOP: 'Trên mái', POLE: 'Cột cóc', UNKNOWN: 'Không rõ'},
  service: {ON_AIR: 'Đang phát sóng', PLANNED: 'Quy hoạch', OFF_AIR: 'Ngừng phát sóng'},
  row: {
    commune: 'Xã', communeNow: 'Xã sau sắp xếp', people: 'Số dân', affected: 'Chưa đủ sóng', unknownPeople: 'Chưa xác định',
    probability: 'Xác suất đủ sóng ở trung tâm', usable: 'Tỷ lệ dân có sóng dùng được', best: 'Trạm tốt nhất',
    electrified: 'Điện lưới', difficult: 'Đặc biệt khó khăn', declared: 'Trong danh sách của tỉnh', onlyOld: 'Chỉ có 2G/3G',
    predicted: 'Mức thu dự báo ở trung tâm', kind: 'Loại', stage: 'Giai đoạn', area: 'Tỷ lệ diện tích có 5G',
    operators: 'Nhà mạng', operatorCount: 'Số nhà mạng đạt', technologies: 'Công nghệ', owner: 'Chủ hạ tầng',
    structure: 'Loại cột', height: 'Chiều cao cột', service: 'Tình trạng', run: 'Lượt tính', asOf: 'Tính đến',
  },
  operatorTable: {operator: 'Nhà mạng', status: 'Tình trạng', margin: 'Dự trữ (dB)', area: 'Diện tích'},
  needsMeasuring: 'Cần đo thực địa: dự trữ nằm trong một độ lệch chuẩn.',
  byArea: 'Dân cư được rải đều theo diện tích (không có điểm dân cư).',
  byBuffer: 'Xét vùng tròn quanh điểm trung tâm (không có ranh giới).',
  assumedSite: 'Chỉ biết vị trí; thông số kỹ thuật là giả định.',
  yes: 'Có', no: 'Không', unknown: 'Không rõ', record: 'Bản ghi đầy đủ (OGC API)', away: 'cách {km} km',
};

const EN = {
  title: 'PhuSong · Coverage map',
  otherLanguage: 'Tiếng Việt',
  skipToList: 'To the list of hamlets',
  panel: 'Figures and legend',
  map: 'Map; arrow keys move it, + and − zoom',
  viewBy: 'View by',
  criteriaGroup: 'Criteria (any operator)',
  operatorGroup: 'Each operator (2G to 5G)',
  legend: 'Legend',
  boundaries: 'Administrative boundaries',
  search: 'Find a hamlet or commune…',
  gapsTitle: 'Hamlets that fail ({count})',
  moreGaps: 'and {count} more: type to search',
  noGaps: 'None.',
  loading: 'Loading…',
  waiting: 'Nothing has been published yet. The first run is under way; this page will load again by itself.',
  failed: 'The data could not be loaded: {reason}. This page will try again.',
  broken: 'The page failed: {reason}. Please load it again.',
  newVersion: 'There is new data.',
  reload: 'Load it',
  synthetic: 'SYNTHETIC DATA: not real figures',
  close: 'Close',
  status: {
    COVERED: 'Covered', WEAK: 'Weak', UNCOVERED: 'Uncovered', UNKNOWN: 'Not decided',
    CLOSED: 'Has 5G', OPEN: 'Lacks 5G',
  },
  layer: {
    hamlets: 'Hamlets', targets: '5G targets', sites: 'Sites (when zoomed in)', units: 'Commune and district boundaries',
  },
  figure: {
    hamlets_with_signal: 'Hamlets with signal', people_affected: 'People without usable signal',
    hamlets_to_measure: 'Hamlets that need measuring', targets_closed: '5G targets closed',
    hamlets_only_2g_3g: 'Hamlets with 2G/3G alone',
  },
  criteria: {
    'any-mobile': 'Any mobile (2G to 5G)', '4g': '4G', '5g': '5G', 'centre-only': 'Centre only (2G to 5G)',
  },
  strict: '{name}, strict (probability from 90 %)',
  upTo: 'up to {share} with what is not decided',
  operatorView: 'The figures are for any operator; the colours on the map are those of {operator}.',
  provenance: 'Predicted by ITU-R P.1812, as of {as_of}. Criteria {criteria}, run {run}, data version {version}.',
  attribution: 'Source: {source}. Licence: {licence}.',
  kind: {
    DISTRICT_CENTRE: 'District centre', INDUSTRIAL_PARK: 'Industrial park', TOURIST_AREA: 'Tourist area',
    STATE_OFFICE: 'State office',
  },
  structure: {TOWER: 'Tower', MAST: 'Mast', ROOFTOP: 'Rooftop', POLE: 'Pole', UNKNOWN: 'Not known'},
  service: {ON_AIR: 'On the air', PLANNED: 'Planned', OFF_AIR: 'Off the air'},
  row: {
    commune: 'Commune', communeNow: 'Commune now', people: 'People', affected: 'Without usable signal',
    unknownPeople: 'Not decided', probability: 'Probability of signal at the centre', usable: 'Share of people with usable signal',
    best: 'Best server', electrified: 'Electricity', difficult: 'Especially difficult', declared: 'On the province’s list',
    onlyOld: '2G/3G alone', predicted: 'Predicted level at the centre', kind: 'Kind', stage: 'Stage',
    area: 'Share of the area with 5G', operators: 'Operators', operatorCount: 'Operators that close it',
    technologies: 'Technologies', owner: 'Owner', structure: 'Structure', height: 'Height', service: 'Status',
    run: 'Run', asOf: 'As of',
  },
  operatorTable: {operator: 'Operator', status: 'Status', margin: 'Margin (dB)', area: 'Area'},
  needsMeasuring: 'Needs measuring: the margin is within one standard deviation.',
  byArea: 'People are spread evenly over the area (no settlement points).',
  byBuffer: 'Judged on a circle around the centre (no outline).',
  assumedSite: 'Only the place is known; technical parameters are assumed.',
  yes: 'Yes', no: 'No', unknown: 'Not known', record: 'Full record (OGC API)', away: '{km} km away',
};

const LANGUAGES = {vi: VI, en: EN};
let chosen = (new URLSearchParams(location.search).get('lang') ?? remembered()) === 'en' ? 'en' : 'vi';

/** Private windows may refuse storage; the page then begins in Vietnamese each time. */
function remembered() {
  try {
    return localStorage.getItem('language');
  } catch {
    return null;
  }
}

export const language = () => chosen;

export function switchLanguage() {
  chosen = chosen === 'vi' ? 'en' : 'vi';
  try {
    localStorage.setItem('language', chosen);
  } catch {
    // Remembered for this page only.
  }
}

/** The text under a dotted key, with {name} replaced; the last part of the key where there is no such text. */
export function text(key, values = {}) {
  const found = key.split('.').reduce((part, name) => part?.[name], LANGUAGES[chosen]);
  return (found ?? key.split('.').pop()).replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

export function number(value, decimals = 0, least = 0) {
  return new Intl.NumberFormat(chosen === 'vi' ? 'vi-VN' : 'en-GB',
    {maximumFractionDigits: decimals, minimumFractionDigits: least}).format(value);
}

/** A share as a percentage. Only all is 100 % and only none is 0 %. */
export function percent(share) {
  const rounded = Math.round(share * 1e5);
  const honest = share < 1 && rounded >= 1e5 ? 99_999 : share > 0 && rounded === 0 ? 1 : rounded;
  return `${number(honest / 1e3, 3)} %`;
}

export function date(iso) {
  return new Intl.DateTimeFormat(chosen === 'vi' ? 'vi-VN' : 'en-GB', {timeZone: 'UTC'}).format(new Date(iso));
}

/** Fills the texts that stand in the page itself. */
export function fillPage() {
  document.documentElement.lang = chosen;
  document.title = text('title');
  document.querySelectorAll('[data-text]').forEach(element => {
    element.textContent = text(element.dataset.text);
  });
  document.querySelectorAll('[data-placeholder]').forEach(element => {
    element.placeholder = text(element.dataset.placeholder);
  });
  document.querySelectorAll('[data-label]').forEach(element => {
    element.setAttribute('aria-label', text(element.dataset.label));
  });
  const button = document.getElementById('language');
  button.textContent = text('otherLanguage');
  button.lang = chosen === 'vi' ? 'en' : 'vi';
}
