// The same customers in Tabulator, set up as its handbook does.
const money = (cell) => cell.getValue().toLocaleString("en");
const fields = ["name", "number", "city", "country", "industry"];
const columns = [
  { title: "Name", field: "name", editor: "input", widthGrow: 2 },
  { title: "Number", field: "number" },
  { title: "City", field: "city", editor: "input" },
  { title: "Country", field: "country" },
  { title: "Industry", field: "industry" },
  { title: "2024", field: "before", formatter: money },
  { title: "2025", field: "revenue", formatter: money },
  { title: "Margin", field: "margin", formatter: money },
  { title: "Rated", field: "rated" },
];
const count = new URLSearchParams(location.search).get("rows");
const response = fetch(`rows-${count}.json`).then((answer) => answer.json());
response.then((data) => {
  const table = new Tabulator("#table", { data, columns, height: "800px", layout: "fitColumns" });
  document.getElementById("filter").addEventListener("input", (event) => {
    const wanted = event.target.value.toLowerCase();
    if (wanted) table.setFilter((row) => fields.some((field) => row[field].toLowerCase().includes(wanted)));
    else table.clearFilter();
  });
  window.editFirst = () => table.getRows("active")[0].getCell("city").edit(true);
});
